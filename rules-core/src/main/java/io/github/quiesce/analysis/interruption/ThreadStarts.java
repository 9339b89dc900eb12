package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import java.util.Optional;

/** Where a task really begins: the start() of the thread that was made for it. */
public final class ThreadStarts {
  private final Analyses analyses;
  private final Calls calls;

  private ThreadStarts(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  public static ThreadStarts of(Analyses analyses) {
    return analyses.get(ThreadStarts.class, ThreadStarts::new);
  }

  /**
   * The call that starts the task: the submission itself, or for {@code new Thread(task)} the start
   * of that thread. Empty if nothing in view starts it and the thread does not escape.
   */
  public Optional<Instruction> of(TaskRun run) {
    if (!(run.submission() instanceof NewObject thread)
        || run.runs().where() != CallFacts.Where.NEW_THREAD) {
      return Optional.of(run.submission());
    }
    Flow flow = ObjectFlow.of(analyses).of(thread);
    Optional<Instruction> start =
        flow.uses().stream().filter(this::starts).map(Use::at).findFirst();
    return start.isPresent() || !flow.hasEscaped() ? start : Optional.of(thread);
  }

  private boolean starts(Use use) {
    return use.depth() == 0
        && use.place().equals(Place.RECEIVER)
        && calls
            .facts(use.at())
            .filter(facts -> facts.runs().stream().anyMatch(r -> r.task().equals(Place.RECEIVER)))
            .isPresent();
  }
}
