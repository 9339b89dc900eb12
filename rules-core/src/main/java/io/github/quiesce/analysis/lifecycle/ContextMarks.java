package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.lifecycle.ThreadContexts.ContextUse;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.ContextEffect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * After which instructions a value that was set for the running thread is gone: it is removed, put
 * back or replaced, there or in code that is run on the same thread.
 */
final class ContextMarks {
  private final ThreadContexts contexts;
  private final PooledCode pooled;
  private final Calls calls;
  private final Tasks tasks;
  private final Origins origins;
  private final Callers callers;
  private final ContextUse set;
  private final boolean othersMayRemove;
  private final Set<Body> removing = new LinkedHashSet<>();

  ContextMarks(Analyses analyses, ContextUse set) {
    this.contexts = ThreadContexts.of(analyses);
    this.pooled = PooledCode.of(analyses);
    this.calls = Calls.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.origins = Origins.of(analyses);
    this.callers = Callers.of(analyses);
    this.set = set;
    findRemovingBodies();
    this.othersMayRemove =
        analyses.program().view() == Program.View.UNIT
            && (!contexts.isClosed(set) || removing.stream().anyMatch(this::mayBeCalledByOthers));
  }

  private void findRemovingBodies() {
    Deque<Body> work = new ArrayDeque<>();
    contexts.all().stream().filter(this::ends).forEach(use -> work.add(use.at().block().body()));
    while (!work.isEmpty()) {
      Body body = work.poll();
      if (!removing.add(body)) {
        continue;
      }
      tasks.of(body).stream()
          .filter(run -> !run.isConcurrent())
          .forEach(run -> work.add(run.submission().block().body()));
      if (!body.isLambda()) {
        callers.of(body.method()).stream()
            .filter(call -> pooled.runOnThread(call).contains(body))
            .forEach(call -> work.add(call.block().body()));
      }
    }
  }

  private boolean ends(ContextUse use) {
    return use.at() != set.at() && !use.is(ContextEffect.READ) && use.mayBeSameAs(set);
  }

  private boolean mayBeCalledByOthers(Body body) {
    return !body.isLambda() && !callers.areCompleteInUnit(body.method());
  }

  /** Whether the value is gone after the instruction, or may be. */
  boolean settles(Instruction instruction) {
    if (instruction instanceof Havoc || contexts.at(instruction).filter(this::ends).isPresent()) {
      return true;
    }
    if (instruction instanceof CreateLambda lambda) {
      return removes(lambda) && !isRunElsewhere(lambda);
    }
    return pooled.runOnThread(instruction).stream().anyMatch(removing::contains)
        || runsReference(instruction)
        || calls.facts(instruction).map(CallFacts::exits).orElse(false)
        || (isUnknown(instruction) && (othersMayRemove || passesTheLocal(instruction)));
  }

  private boolean removes(CreateLambda lambda) {
    return lambda.body().filter(removing::contains).isPresent()
        || calls.targets(lambda).stream()
            .anyMatch(target -> target.body().filter(removing::contains).isPresent())
        || isReferenceToRemove(lambda);
  }

  /** {@code context::remove}. */
  private boolean isReferenceToRemove(CreateLambda lambda) {
    return lambda
        .reference()
        .flatMap(calls::facts)
        .flatMap(CallFacts::context)
        .filter(context -> context.effect() == ContextEffect.REMOVE)
        .isPresent();
  }

  private boolean isRunElsewhere(CreateLambda lambda) {
    List<TaskRun> runs = lambda.body().map(tasks::of).orElse(List.of());
    return !runs.isEmpty() && runs.stream().allMatch(TaskRun::isConcurrent);
  }

  private boolean runsReference(Instruction instruction) {
    return instruction instanceof Invoke call
        && call.receiver().stream()
            .flatMap(receiver -> origins.of(receiver).values().stream())
            .anyMatch(origin -> origin instanceof CreateLambda lambda && removes(lambda));
  }

  private boolean isUnknown(Instruction instruction) {
    return instruction instanceof Invoke
        && calls.facts(instruction).isEmpty()
        && calls.targets(instruction).isEmpty();
  }

  private boolean passesTheLocal(Instruction call) {
    for (Value operand : call.operands()) {
      if (operand instanceof LoadField
          && contexts
              .keyOf(operand)
              .filter(key -> set.key().filter(key::equals).isPresent())
              .isPresent()) {
        return true;
      }
    }
    return false;
  }
}
