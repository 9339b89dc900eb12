package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.resources.Durations;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.time.Duration;
import java.util.Optional;

/** How long a task waits before it runs, where that is a constant. */
final class Delays {
  private final Durations durations;

  Delays(Analyses analyses) {
    this.durations = Durations.of(analyses);
  }

  /** The delay of a run; empty if it has none or nobody knows. */
  Optional<Duration> of(Instruction submission, CallFacts.Runs runs) {
    Optional<Value> unit = argument(submission, runs.unit());
    return runs.unit().isPresent() && unit.isEmpty()
        ? Optional.empty()
        : argument(submission, runs.delay()).flatMap(number -> durations.of(number, unit));
  }

  private static Optional<Value> argument(Instruction submission, Optional<Place> place) {
    return place.flatMap(at -> Origins.at(at, submission));
  }
}
