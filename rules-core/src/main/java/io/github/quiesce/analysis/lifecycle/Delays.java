package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.pools.PoolTasks;
import io.github.quiesce.analysis.waits.Lengths;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How long a task waits before it runs, where that is a constant. */
final class Delays {
  private final Calls calls;
  private final Origins origins;
  private final PoolTasks pools;
  private final Lengths lengths;

  Delays(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
    this.pools = PoolTasks.of(analyses);
    this.lengths = Lengths.of(analyses);
  }

  /** The delay of a run; empty if it has none or nobody knows. */
  Optional<Duration> of(Instruction submission, CallFacts.Runs runs) {
    if (runs.delay().isEmpty()) {
      return ofExecutor(submission);
    }
    Optional<TimeUnit> unit =
        runs.unit().isEmpty()
            ? Optional.of(TimeUnit.MILLISECONDS)
            : argument(submission, runs.unit()).flatMap(lengths::unit);
    return argument(submission, runs.delay()).flatMap(delay -> lengths.time(delay, unit));
  }

  /** The delay of whatever is handed to the executor that the task is handed to. */
  private Optional<Duration> ofExecutor(Instruction submission) {
    return pools
        .executorOf(submission)
        .flatMap(executor -> origins.of(executor).only())
        .filter(Instruction.class::isInstance)
        .map(Instruction.class::cast)
        .flatMap(
            made ->
                calls
                    .facts(made)
                    .flatMap(CallFacts::delays)
                    .flatMap(delay -> lengths.time(made, delay)));
  }

  private static Optional<Value> argument(Instruction submission, Optional<Place> place) {
    return place.flatMap(at -> Origins.at(at, submission));
  }
}
