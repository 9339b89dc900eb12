package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.lifecycle.MissedRelease.Miss;
import io.github.quiesce.analysis.lifecycle.Repetition.Times;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What code registers with the process until its end, and how often. */
public final class ExitObligations {
  private static final String HOOK = "hook";
  private static final String CLOSEABLE = "java.lang.AutoCloseable";
  private static final int LIMIT = 64;

  private final Analyses analyses;
  private final Calls calls;
  private final Repetition repetition;

  /**
   * Something registered more than once.
   *
   * @param times how often
   * @param certain whether each registration is for something of its own, so that they pile up
   * @param missed where a way ends that does not take back what other ways take back
   */
  public record Kept(Times times, boolean certain, Optional<Instruction> missed) {}

  private ExitObligations(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.repetition = Repetition.of(analyses);
  }

  public static ExitObligations of(Analyses analyses) {
    return analyses.get(ExitObligations.class, ExitObligations::new);
  }

  /** What a call registers that may be registered again; empty if it is once, or taken back. */
  public Optional<Kept> of(Instruction call) {
    Optional<Value> kept =
        calls.facts(call).flatMap(CallFacts::untilExit).flatMap(place -> Origins.at(place, call));
    Times times = kept.isPresent() ? repetition.of(call) : Times.PER_PROCESS;
    if (times == Times.PER_PROCESS || isGuarded(call)) {
      return Optional.empty();
    }
    List<Use> removals = removals(kept.get());
    Optional<Instruction> missed = missed(call, removals);
    if (!removals.isEmpty() && missed.isEmpty()) {
      return Optional.empty();
    }
    boolean certain =
        times == Times.PER_TURN || (times == Times.PER_CALL && isOfTheCall(kept.get()));
    return Optional.of(new Kept(times, certain, missed));
  }

  /** Whether a test of a field decides about the call, or about all calls of its private method. */
  private boolean isGuarded(Instruction call) {
    Guards guards = Guards.of(analyses);
    MethodModel method = call.block().body().method();
    List<Instruction> calls =
        method.modifiers().isPrivate() && !call.block().body().isLambda()
            ? Callers.of(analyses).of(method)
            : List.of();
    return guards.isGuarded(call)
        || (!calls.isEmpty()
            && Callers.of(analyses).referencesTo(method).isEmpty()
            && calls.stream().allMatch(guards::isGuarded));
  }

  private List<Use> removals(Value hook) {
    return Origins.of(analyses).of(hook).values().stream()
        .filter(Instruction.class::isInstance)
        .map(origin -> ObjectFlow.of(analyses).of((Instruction) origin))
        .flatMap(flow -> flow.uses().stream())
        .filter(use -> use.releases(HOOK))
        .toList();
  }

  /**
   * The end of a way past all removals, by an exception that is to be expected or a return. Where
   * some are elsewhere, in a close method say, others see to it.
   */
  private Optional<Instruction> missed(Instruction call, List<Use> removals) {
    Body body = call.block().body();
    if (removals.isEmpty() || removals.stream().anyMatch(use -> use.at().block().body() != body)) {
      return Optional.empty();
    }
    Set<Instruction> taking = removals.stream().map(Use::at).collect(Collectors.toSet());
    return new MissedRelease(analyses, call, Set.of(), taking::contains)
        .after(call).stream()
            .filter(miss -> miss.plain() || !miss.byException())
            .map(Miss::at)
            .findFirst();
  }

  /** Whether it holds, or is, something the call was given or made, not the object's own state. */
  private boolean isOfTheCall(Value value) {
    return isOfTheCall(value, new HashSet<>());
  }

  private boolean isOfTheCall(Value value, Set<Value> seen) {
    boolean ownState = Cast.under(value) instanceof LoadField;
    if (ownState || !seen.add(value) || seen.size() > LIMIT) {
      return false;
    }
    return Origins.of(analyses).of(value).values().stream()
        .anyMatch(origin -> isMadeOfTheCall(origin, seen));
  }

  private boolean isMadeOfTheCall(Value origin, Set<Value> seen) {
    if (origin instanceof Parameter parameter) {
      return parameter.kind() != Parameter.Kind.SELF;
    }
    if (origin instanceof Invoke || origin instanceof NewArray) {
      return true;
    }
    if (origin instanceof NewObject made
        && analyses.program().hierarchy().isSubtype(made.type(), CLOSEABLE)) {
      return true;
    }
    boolean holder = origin instanceof CreateLambda || origin instanceof NewObject;
    return holder && ((Instruction) origin).operands().stream().anyMatch(v -> isOfTheCall(v, seen));
  }
}
