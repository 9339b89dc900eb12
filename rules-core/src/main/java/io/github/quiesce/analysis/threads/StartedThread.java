package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.model.Instruction;
import java.util.Optional;

/**
 * A thread that is made and started in view.
 *
 * @param start the call that starts it
 * @param run what it runs
 * @param made where the thread object is made, if that is in view
 */
public record StartedThread(Instruction start, TaskRun run, Optional<Acquisition> made) {
  /** Whether it is known to be a virtual thread. */
  public boolean isVirtual() {
    return made.map(each -> each.facts().virtual()).orElse(false);
  }
}
