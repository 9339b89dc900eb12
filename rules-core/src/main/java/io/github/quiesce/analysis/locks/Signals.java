package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.analysis.resources.Quantity;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.stream.Stream;

/**
 * Semaphores that begin without a permit. Each permit is one that somebody gives who has taken
 * none: a signal, which whoever waits for it keeps.
 */
final class Signals {
  private final Acquisitions acquisitions;
  private final Origins origins;
  private final Fields fields;
  private final Quantities quantities;

  Signals(Analyses analyses) {
    this.acquisitions = Acquisitions.of(analyses);
    this.origins = Origins.of(analyses);
    this.fields = Fields.of(analyses);
    this.quantities = Quantities.of(analyses);
  }

  /** Whether a value may be one, as far as is seen where it is made. */
  boolean mayBe(Value semaphore) {
    Stream<Value> given =
        semaphore instanceof LoadField load
            ? fields.stores(load.field()).stream().map(StoreField::value)
            : Stream.of(semaphore);
    return given
        .flatMap(value -> origins.of(value).values().stream())
        .flatMap(value -> acquisitions.at(value).stream())
        .anyMatch(this::isEmpty);
  }

  private boolean isEmpty(Acquisition made) {
    Quantity permits = quantities.resolve(made.facts().count(), made.arguments());
    return permits.isKnown() && permits.value() == 0;
  }
}
