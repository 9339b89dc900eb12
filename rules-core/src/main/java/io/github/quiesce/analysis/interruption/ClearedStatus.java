package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Outcome;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Phi;
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

  private ClearedStatus(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.told = new ToldOnly(analyses);
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
   * The worst that becomes of the request to stop; empty where what the call found is kept,
   * returned or handed on. To tell it to people is none of these.
   */
  public Optional<Outcome> outcome(Instruction call) {
    SwallowedInterrupts fates = SwallowedInterrupts.of(analyses);
    List<Value> users = actingOn(call);
    if (users.isEmpty()) {
      return Optional.of(fates.afterClearing(call));
    }
    if (!users.stream().allMatch(Branch.class::isInstance)) {
      return Optional.empty();
    }
    return users.stream()
        .flatMap(branch -> wasSet((Branch) branch))
        .map(edge -> fates.afterClearing(call, edge))
        .max((a, b) -> a.fate().compareTo(b.fate()));
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
      return true;
    }
    return depth > 0
        && calls.targets(call).stream()
            .flatMap(target -> target.body().stream())
            .flatMap(body -> body.instructions().stream())
            .anyMatch(each -> runsTask(each, task -> !(task instanceof LoadField), depth - 1));
  }

  private static boolean isTaken(Value task, Loop loop) {
    return (task instanceof Phi phi && loop.contains(phi.block()))
        || (task instanceof Instruction taken
            && !(task instanceof LoadField)
            && loop.contains(taken.block()));
  }
}
