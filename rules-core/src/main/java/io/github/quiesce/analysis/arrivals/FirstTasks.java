package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tasks that start further tasks, and are themselves started by code outside of all of them: where
 * that registers nobody, a phaser does not wait for them to begin.
 */
final class FirstTasks {
  private final Analyses analyses;
  private final Coordination phaser;
  private final Set<TaskRun> tasks;
  private final Set<Body> inTasks;

  /**
   * @param tasks those that have to do with the phaser
   * @param inTasks what they run
   */
  FirstTasks(Analyses analyses, Coordination phaser, Set<TaskRun> tasks, Set<Body> inTasks) {
    this.analyses = analyses;
    this.phaser = phaser;
    this.tasks = tasks;
    this.inTasks = inTasks;
  }

  /**
   * Whether the task is started from outside only, by code that registers nobody and does not wait
   * for it in some other way before it waits for the phase.
   */
  boolean startsUnnoticed(TaskRun task) {
    return tasks.stream()
            .filter(each -> each.body() == task.body())
            .allMatch(each -> isStartedOutside(each.submission()))
        && phaser.with(Set.of(Effect.REGISTER)).stream().allMatch(this::isInTasksOnly)
        && !isWaitedForOtherwise(task.submission().block().body().method().owner());
  }

  /** What a submission returns is there to wait for the task. */
  private boolean isStartedOutside(Instruction submission) {
    Body body = submission.block().body();
    return !inTasks.contains(body) && body.usersOf(submission).isEmpty();
  }

  /** A helper that registers may be called outside as well, for the task that is started there. */
  private boolean isInTasksOnly(Instruction registration) {
    Body body = registration.block().body();
    if (!inTasks.contains(body)) {
      return true; // counted with the parties there are before
    }
    Callers callers = Callers.of(analyses);
    return body.isLambda()
        || tasks.stream().anyMatch(task -> task.body() == body)
        || (callers.areComplete(body.method())
            && callers.referencesTo(body.method()).isEmpty()
            && callers.of(body.method()).stream()
                .allMatch(call -> inTasks.contains(call.block().body())));
  }

  private boolean isWaitedForOtherwise(ClassModel starter) {
    Calls calls = Calls.of(analyses);
    Set<Instruction> phaseWaits = phaser.with(Coordination.WAITS);
    Stream<Body> outside =
        Bodies.of(analyses).all().stream()
            .filter(body -> body.method().owner().outermostName().equals(starter.outermostName()))
            .filter(body -> !inTasks.contains(body));
    return outside
        .map(Body::instructions)
        .flatMap(List::stream)
        .filter(each -> !phaseWaits.contains(each))
        .anyMatch(each -> calls.facts(each).flatMap(CallFacts::blocks).isPresent());
  }
}
