package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Outcome;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Calls that clear the interrupt status, and what becomes of the request to stop. */
public final class ClearedStatus {
  /** Depth to which methods in view are looked into for a task that is run. */
  private static final int MAX_DEPTH = 3;

  private final Analyses analyses;
  private final Calls calls;
  private final ToldOnly told;
  private final KeptStatus kept;

  private ClearedStatus(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.told = new ToldOnly(analyses);
    this.kept = new KeptStatus(analyses);
  }

  public static ClearedStatus of(Analyses analyses) {
    return analyses.get(ClearedStatus.class, ClearedStatus::new);
  }

  /** Whether the call clears the running thread's status. */
  public boolean clears(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::interruption)
        .filter(CallFacts.Interruption.CLEARS::equals)
        .isPresent();
  }

  /** Whether nothing looks at what the call found. */
  public boolean isIgnored(Instruction call) {
    return usersOf(call).isEmpty();
  }

  /** Whether what the call found is told to people, and otherwise nothing looks at it. */
  public boolean isOnlyTold(Instruction call) {
    return !isIgnored(call) && actingOn(call).isEmpty();
  }

  /**
   * The worst that becomes of the request to stop; empty where what the call found is kept, handed
   * on, or returned to others than those in view who test it. To tell it to people is none of
   * these.
   */
  public Optional<Outcome> outcome(Instruction call) {
    SwallowedInterrupts fates = SwallowedInterrupts.of(analyses);
    List<Value> users = actingOn(call);
    if (users.isEmpty()) {
      return kept.tells(call) ? Optional.empty() : Optional.of(fates.afterClearing(call));
    }
    if (!users.stream().allMatch(Branch.class::isInstance)) {
      return users.stream().allMatch(ClearedStatus::isReturn) && isTestedByCallers(call)
          ? Optional.of(fates.afterAnswering(call))
          : Optional.empty();
    }
    return users.stream()
        .flatMap(branch -> wasSet((Branch) branch))
        .map(edge -> fates.afterClearing(call, edge))
        .max((a, b) -> a.fate().compareTo(b.fate()));
  }

  /** Whether it is returned, as it is or as one of several answers. */
  private static boolean isReturn(Value user) {
    return user instanceof Return
        || (user instanceof Phi answer
            && answer.block().body().usersOf(answer).stream().allMatch(Return.class::isInstance));
  }

  /** Whether all who get the answer are in view, and do no more with it than test it. */
  private boolean isTestedByCallers(Instruction call) {
    Body body = call.block().body();
    Callers callers = Callers.of(analyses);
    return !body.isLambda()
        && callers.areComplete(body.method())
        && callers.referencesTo(body.method()).isEmpty()
        && !callers.of(body.method()).isEmpty()
        && callers.of(body.method()).stream()
            .flatMap(each -> usersOf(each).stream())
            .allMatch(Branch.class::isInstance);
  }

  private static Stream<Edge> wasSet(Branch branch) {
    return branch.block().outgoing().stream().filter(edge -> edge.kind() == Edge.Kind.TRUE);
  }

  private List<Value> actingOn(Instruction call) {
    return usersOf(call).stream().filter(user -> !told.isTelling(user, call)).toList();
  }

  private static List<Value> usersOf(Instruction call) {
    return call.block().body().usersOf(call);
  }

  /**
   * Whether the call is in the loop of a worker, which takes another task of others each time: it
   * clears the status between two of them, so that an interrupt of one does not reach the next.
   * Code that the loop writes itself, to pass it to a helper, is no task of others, but for those
   * it runs.
   */
  public boolean isBetweenTasks(Instruction call) {
    Body body = call.block().body();
    return isInWorkersLoop(call.block())
        || (!body.isLambda()
            && Callers.of(analyses).of(body.method()).stream()
                .anyMatch(caller -> isInWorkersLoop(caller.block())));
  }

  private boolean isInWorkersLoop(Block block) {
    Optional<Loop> loop = Loops.of(analyses).around(block);
    while (loop.isPresent()) {
      if (runsTasks(loop.get())) {
        return true;
      }
      loop = loop.get().parent();
    }
    return false;
  }

  private boolean runsTasks(Loop loop) {
    return loop.instructions().stream()
        .anyMatch(each -> runsTask(each, task -> isTaken(task, loop), MAX_DEPTH));
  }

  /**
   * Whether a call runs a task, by itself or in a method in view that is given one or takes one.
   */
  private boolean runsTask(Instruction call, Predicate<Value> isAnother, int depth) {
    if (call instanceof Invoke invoke
        && calls.runsPassedCode(invoke)
        && invoke.receiver().filter(isAnother).isPresent()) {
      List<Body> own = ownCode(invoke.receiver().get());
      return own.isEmpty()
          || own.stream()
              .anyMatch(body -> runsTask(body, task -> !(task instanceof LoadField), depth));
    }
    List<Value> arguments = Callers.arguments(call);
    return calls.targets(call).stream()
        .flatMap(target -> target.body().stream())
        .anyMatch(body -> runsTask(body, task -> isAnother(task, arguments, isAnother), depth));
  }

  private boolean runsTask(Body body, Predicate<Value> isAnother, int depth) {
    return depth > 0
        && body.instructions().stream().anyMatch(each -> runsTask(each, isAnother, depth - 1));
  }

  /** In a method that is called: what it was passed is what it is there; others it takes itself. */
  private static boolean isAnother(Value task, List<Value> arguments, Predicate<Value> outside) {
    return (task instanceof Parameter passed && passed.kind() == Parameter.Kind.DECLARED)
        ? passed.index() < arguments.size() && outside.test(arguments.get(passed.index()))
        : !(task instanceof LoadField);
  }

  /** The lambdas that a value is, if it can be nothing else. */
  private List<Body> ownCode(Value task) {
    Origins.Result origins = Origins.of(analyses).of(task);
    List<Body> bodies =
        origins.values().stream()
            .filter(CreateLambda.class::isInstance)
            .flatMap(each -> ((CreateLambda) each).body().stream())
            .toList();
    return origins.complete() && bodies.size() == origins.values().size() ? bodies : List.of();
  }

  private static boolean isTaken(Value task, Loop loop) {
    return (task instanceof Phi phi && loop.contains(phi.block()))
        || (task instanceof Instruction taken
            && !(task instanceof LoadField)
            && loop.contains(taken.block()));
  }
}
