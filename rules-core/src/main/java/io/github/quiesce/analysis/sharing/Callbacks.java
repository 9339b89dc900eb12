package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.Optional;

/**
 * Callbacks of futures that a task in view completes, on the thread of that task or, if it is done
 * before, on the one that adds the callback. Only those count whose end nobody can wait for: the
 * stage that the callback makes is dropped, and the future stays in view.
 */
final class Callbacks {
  /** Stages between the task and the callback. */
  private static final int MAX_STAGES = 8;

  private final Analyses analyses;

  Callbacks(Analyses analyses) {
    this.analyses = analyses;
  }

  /** The call that starts the task after which the callback runs. */
  Optional<Invoke> completedBy(TaskRun callback) {
    Instruction added = callback.submission();
    return callback.runs().where() == Where.CALLBACK
            && added instanceof Invoke call
            && added.block().body().usersOf(added).isEmpty()
        ? completedBy(call, MAX_STAGES)
        : Optional.empty();
  }

  private Optional<Invoke> completedBy(Invoke added, int stages) {
    Optional<Value> future = added.receiver().flatMap(each -> Origins.of(analyses).of(each).only());
    return future.isPresent()
            && future.get() instanceof Invoke made
            && !ObjectFlow.of(analyses).of(made).hasEscaped()
        ? starting(made, stages)
        : Optional.empty();
  }

  /** The call itself if it hands a task over, or what completes the stage before. */
  private Optional<Invoke> starting(Invoke made, int stages) {
    Optional<Where> where =
        Calls.of(analyses).facts(made).stream()
            .flatMap(facts -> facts.runs().stream())
            .map(CallFacts.Runs::where)
            .findFirst();
    if (where.filter(Where.CALLBACK::equals).isPresent() && stages > 0) {
      return completedBy(made, stages - 1);
    }
    return where.filter(Where.OTHER_POOL::equals).isPresent() && made.receiver().isEmpty()
        ? Optional.of(made)
        : Optional.empty();
  }
}
