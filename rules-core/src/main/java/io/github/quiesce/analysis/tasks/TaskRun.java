package io.github.quiesce.analysis.tasks;

import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;

/**
 * A body that a call runs, or arranges to be run.
 *
 * @param submission the call (or {@code new Thread(task)}) that takes the task
 * @param runs on which thread and how often
 * @param task where the task object comes from: a lambda, or a {@code new} of a class in view
 * @param body the code that runs
 */
public record TaskRun(Instruction submission, CallFacts.Runs runs, Value task, Body body) {
  /** Whether the body runs on another thread than the submitter's. */
  public boolean isConcurrent() {
    return runs.where() != CallFacts.Where.CALLER;
  }
}
