package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * A thread that is made and started in view.
 *
 * @param start the call that starts it
 * @param run what it runs
 * @param made where the thread object is made, as far as that is in view
 * @param allMade whether it can be made nowhere else
 */
public record StartedThread(
    Instruction start, TaskRun run, List<Acquisition> made, boolean allMade) {
  public StartedThread {
    made = List.copyOf(made);
  }

  /** Whether it is known to be a virtual thread. */
  public boolean isVirtual() {
    return !made.isEmpty() && made.stream().allMatch(each -> each.facts().virtual());
  }

  /** Whether it is in the task's own body: an interrupt there is one it sends to itself. */
  boolean runs(Instruction at) {
    return at.block().body() == run.body();
  }
}
