package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Count-downs of a latch that come after a wait for it only: in the code that waits, or in that
 * which calls it. Whoever gets to the wait stays there.
 */
final class LateCounts {
  private static final String THREAD = "thread";

  /** Helpers around a wait that are looked out of. */
  private static final int MAX_CALLERS = 3;

  private final Analyses analyses;
  private final Coordination latch;

  LateCounts(Analyses analyses, Coordination latch) {
    this.analyses = analyses;
    this.latch = latch;
  }

  /**
   * The first step that leads to a count-down, if none of them can come before the wait is over.
   */
  Optional<Instruction> after(Instruction wait) {
    Optional<Instruction> at = Optional.of(wait);
    for (int i = 0; i <= MAX_CALLERS && at.isPresent(); i++) {
      Instruction waiting = at.get();
      Optional<Set<Instruction>> steps = steps(waiting.block().body());
      if (steps.isPresent()) {
        return steps.get().stream().allMatch(step -> isLate(step, waiting))
            ? steps.get().stream().findFirst()
            : Optional.empty();
      }
      at = onlyCall(waiting);
    }
    return Optional.empty();
  }

  /** The steps of a body that lead to an arrival, if those of others do not. */
  Optional<Set<Instruction>> steps(Body body) {
    Set<Instruction> all = new LinkedHashSet<>();
    for (Instruction arrival : latch.with(Coordination.ARRIVALS)) {
      Optional<Set<Instruction>> steps = Anchors.in(body, arrival, analyses);
      if (steps.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(steps.get());
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** The only call of the method, if that never returns without having waited. */
  Optional<Instruction> onlyCall(Instruction wait) {
    Body body = wait.block().body();
    boolean alwaysWaits =
        !body.exit().incoming().isEmpty()
            && Dominators.of(body).dominates(wait.block(), body.exit());
    if (body.isLambda() || !alwaysWaits || !Tasks.of(analyses).of(body).isEmpty()) {
      return Optional.empty();
    }
    MethodModel method = body.method();
    Callers callers = Callers.of(analyses);
    List<Instruction> calls = callers.of(method);
    return callers.areComplete(method)
            && callers.referencesTo(method).isEmpty()
            && calls.size() == 1
            && Calls.of(analyses).targets(calls.get(0)).size() == 1
        ? Optional.of(calls.get(0))
        : Optional.empty();
  }

  /**
   * Whether a step comes behind the wait on every way. What one thread alone does with the latch
   * may also come instead of the wait: having counted, it never gets there.
   */
  private boolean isLate(Instruction step, Instruction wait) {
    return isBehind(step, wait)
        || (isForOneRun(step, wait.block().body())
            && !wait.block().body().isCutShort()
            && !Paths.from(step.block(), edge -> true).contains(wait.block()));
  }

  private boolean isBehind(Instruction step, Instruction wait) {
    Block block = wait.block();
    if (step.block() == block) {
      return block.instructions().indexOf(step) > block.instructions().indexOf(wait);
    }
    Dominators dominators = Dominators.of(block.body());
    boolean helper = block.last().filter(wait::equals).isPresent() && !isWait(wait);
    return helper
        ? block.outgoing().stream()
            .filter(edge -> !edge.isExceptional()) // a helper may throw before it waits
            .anyMatch(edge -> dominators.leadsAlways(edge, step.block()))
        : dominators.dominates(block, step.block());
  }

  private boolean isWait(Instruction instruction) {
    return latch.with(Coordination.WAITS).contains(instruction);
  }

  /** Whether each run of a body has a latch of its own, which no other run counts down. */
  private boolean isForOneRun(Instruction step, Body body) {
    Instruction site = latch.made().site();
    return site.block().body() == body || (isRunOfThread(body) && isOnOwnField(step, site));
  }

  /**
   * What a thread runs: once for each object. Nobody calls that of a thread that is in another
   * file, where any {@code task.run()} looks as if it could.
   */
  private boolean isRunOfThread(Body body) {
    if (body.isLambda()) {
      return false;
    }
    MethodModel method = body.method();
    String owner = method.owner().name();
    return analyses.program().isOfKind(owner, THREAD)
        && Callers.of(analyses).of(method).stream()
            .noneMatch(call -> call.block().body().isBeside(body))
        && analyses.program().hierarchy().supertypes(owner).stream()
            .flatMap(type -> analyses.program().facts().type(type).stream())
            .anyMatch(
                type ->
                    type.functionalMethod().filter(method.name()::equals).isPresent()
                        && type.functionalArity() == method.arity());
  }

  /** Whether it counts on a latch that the running object's constructor made for this object. */
  private boolean isOnOwnField(Instruction step, Instruction site) {
    Body body = step.block().body();
    Body making = site.block().body();
    return latch.flow().fields().stream().noneMatch(FieldRef::isStatic)
        && !making.isLambda()
        && making.method().isConstructor()
        && making.method().owner() == body.method().owner()
        && step instanceof Invoke call
        && call.receiver().orElse(null) instanceof LoadField load
        && load.receiver().equals(body.self().map(Value.class::cast));
  }
}
