package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.interruption.ThreadEnds;
import io.github.quiesce.analysis.interruption.ThreadEnds.End;
import io.github.quiesce.analysis.resources.DesignedWaits;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.BorrowWait;
import io.github.quiesce.facts.BorrowWait.Effect;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Waits for an answer on objects made in view that are told no time: requests, sockets, URL
 * connections, processes. A time anywhere on the object is the end of it; so is one that others may
 * set. Left out are waits on a thread that is there for them.
 */
public final class MissingDeadlines {
  /** Calls between a task and a wait that is its own. */
  private static final int MOST_CALLERS = 4;

  private static final Set<Effect> SETTINGS =
      EnumSet.of(Effect.SETS, Effect.BOUNDED, Effect.UNKNOWN, Effect.ENDS);

  private final Analyses analyses;
  private final List<UntimedWait> found = new ArrayList<>();

  /**
   * A wait without a deadline.
   *
   * @param at the call that waits
   * @param made where what it waits with is made
   */
  public record UntimedWait(Instruction at, Instruction made) {}

  private MissingDeadlines(Analyses analyses) {
    this.analyses = analyses;
    for (Instruction instruction : DescribedCalls.of(analyses).all()) {
      if (Calls.of(analyses)
          .facts(instruction)
          .flatMap(CallFacts::deadline)
          .filter(deadline -> deadline.effect() == Effect.FOR_EVER)
          .filter(deadline -> !isOwn(instruction))
          .isPresent()) {
        find(new BorrowSettings(analyses, instruction, CallFacts::deadline));
      }
    }
  }

  public static MissingDeadlines of(Analyses analyses) {
    return analyses.get(MissingDeadlines.class, MissingDeadlines::new);
  }

  /** Whether a factory of a class in view makes it, which is looked into by itself. */
  private boolean isOwn(Instruction call) {
    return call instanceof Invoke invoke
        && invoke.receiver().stream()
            .flatMap(factory -> Origins.of(analyses).of(factory).values().stream())
            .anyMatch(
                factory ->
                    factory instanceof NewObject
                        && analyses.program().findClass(factory.type()).isPresent());
  }

  /** All of them, in program order of what is made. */
  public List<UntimedWait> all() {
    return found;
  }

  private void find(BorrowSettings told) {
    if (told.borrows().isEmpty()
        || told.mayBeBounded()
        || !told.flow().complete()
        || told.flow().escapes().stream().anyMatch(escape -> maySet(escape, told))
        || told.flow().returns().stream().anyMatch(this::isSettable)) {
      return;
    }
    for (Instruction wait : told.borrows()) {
      if (!isEndedElsewhere(wait, told)
          && !comesAfterAnother(wait, told)
          && !isOwnThread(wait.block().body(), MOST_CALLERS)
          && !DesignedWaits.of(analyses).isDesigned(wait)
          && !isSettled(wait)) {
        found.add(new UntimedWait(wait, told.made()));
      }
    }
  }

  /** Whether whoever gets it this way can say how long to wait, or end it. */
  private boolean maySet(Escape escape, BorrowSettings told) {
    return switch (escape.why()) {
      case RETURNED -> !(escape.at() instanceof Return returned) || isSettable(returned);
      case OPEN_FIELD ->
          !(escape.at() instanceof StoreField store) || isSettable(store.field().type());
      case ARGUMENT ->
          !(escape.at() instanceof Instruction call)
              || Callers.arguments(call).stream()
                  .filter(told.flow().aliases()::contains)
                  .anyMatch(argument -> isSettable(argument.type()));
      default -> true;
    };
  }

  private boolean isSettable(Instruction getter) {
    return !(getter instanceof Return returned)
        || returned.value().map(Value::type).filter(type -> !isSettable(type)).isEmpty();
  }

  private boolean isSettable(String type) {
    return analyses
        .program()
        .describedMethods(type)
        .flatMap(facts -> facts.deadline().stream())
        .map(BorrowWait::effect)
        .anyMatch(SETTINGS::contains);
  }

  /** Other code ends what is waited for; a method reference runs elsewhere. */
  private static boolean isEndedElsewhere(Instruction wait, BorrowSettings told) {
    return told.endings().stream()
        .anyMatch(end -> end instanceof CreateLambda || end.block().body() != wait.block().body());
  }

  /** Whether it is reported at an earlier wait of the same method. */
  private static boolean comesAfterAnother(Instruction wait, BorrowSettings told) {
    Body body = wait.block().body();
    List<Instruction> order = body.instructions();
    return told.borrows().stream()
        .filter(other -> other != wait && other.block().body() == body)
        .filter(other -> order.indexOf(other) < order.indexOf(wait))
        .anyMatch(other -> Dominators.of(body).dominates(other.block(), wait.block()));
  }

  /** Whether the code is a task, or only tasks call it: its thread is there to wait. */
  private boolean isOwnThread(Body body, int depth) {
    if (isTask(body)) {
      return true;
    }
    List<Instruction> callers =
        body.isLambda() || depth == 0 ? List.of() : Callers.of(analyses).of(body.method());
    return !callers.isEmpty()
        && callers.stream().allMatch(call -> isOwnThread(call.block().body(), depth - 1));
  }

  /** A task; what is called back has its thread from those who call. */
  private boolean isTask(Body body) {
    return !ThreadEnds.isMain(body.method())
        && ThreadEnds.of(analyses).after(body) == End.THREAD
        && Tasks.of(analyses).of(body).stream()
            .noneMatch(run -> run.runs().where() == Where.CALLBACK);
  }

  private boolean isSettled(Instruction wait) {
    return wait instanceof Invoke call
        && SettledWaits.of(analyses).isSettled(CallSite.of(call, Calls.of(analyses)));
  }
}
