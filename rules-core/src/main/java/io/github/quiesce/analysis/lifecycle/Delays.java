package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Origins;
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
  private final Lengths lengths;

  Delays(Analyses analyses) {
    this.lengths = Lengths.of(analyses);
  }

  /** The delay of a run; empty if it has none or nobody knows. */
  Optional<Duration> of(Instruction submission, CallFacts.Runs runs) {
    Optional<Long> number = argument(submission, runs.delay()).flatMap(lengths::number);
    Optional<TimeUnit> unit =
        runs.unit().isEmpty()
            ? Optional.of(TimeUnit.MILLISECONDS)
            : argument(submission, runs.unit()).flatMap(lengths::unit);
    return number.isPresent() && unit.isPresent()
        ? Optional.of(Duration.ofMillis(unit.get().toMillis(number.get())))
        : Optional.empty();
  }

  private static Optional<Value> argument(Instruction submission, Optional<Place> place) {
    return place.flatMap(at -> Origins.at(at, submission));
  }
}
