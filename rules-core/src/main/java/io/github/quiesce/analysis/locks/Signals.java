package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.model.Constant;
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

  Signals(Analyses analyses) {
    this.acquisitions = Acquisitions.of(analyses);
    this.origins = Origins.of(analyses);
    this.fields = Fields.of(analyses);
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
        .anyMatch(Signals::isEmpty);
  }

  private static boolean isEmpty(Acquisition made) {
    Amount count = made.facts().count();
    return count.isZero()
        || (count.kind() == Amount.Kind.ARGUMENT
            && count.value() < made.arguments().size()
            && made.arguments().get(count.value()) instanceof Constant number
            && number.isInteger(0));
  }
}
