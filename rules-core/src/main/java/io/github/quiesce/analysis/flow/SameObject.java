package io.github.quiesce.analysis.flow;

import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.Optional;

/**
 * Whether two values are one object, as the code reads: the same value, or the same field of one
 * object, under casts and calls that give a view of it.
 */
public final class SameObject {
  private static final int MOST_STEPS = 8;

  private final Calls calls;

  public SameObject(Calls calls) {
    this.calls = calls;
  }

  /** The same, if a field that is read twice holds the same object both times. */
  public boolean isSame(Value one, Value other) {
    return isSame(one, other, false, MOST_STEPS);
  }

  /** The same for sure as long as only this body runs: it assigns no field that is read. */
  public boolean isSameThroughout(Value one, Value other) {
    return isSame(one, other, true, MOST_STEPS);
  }

  private boolean isSame(Value one, Value other, boolean throughout, int steps) {
    Value a = unwrapped(one, steps);
    Value b = unwrapped(other, steps);
    return a == b
        || (steps > 0
            && a instanceof LoadField x
            && b instanceof LoadField y
            && x.field().equals(y.field())
            && isSame(x.receiver(), y.receiver(), throughout, steps - 1)
            && !(throughout && isStored(x)));
  }

  private boolean isSame(
      Optional<Value> one, Optional<Value> other, boolean throughout, int steps) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    return isSame(one.get(), other.get(), throughout, steps);
  }

  private static boolean isStored(LoadField load) {
    return load.block().body().instructions().stream()
        .anyMatch(each -> each instanceof StoreField s && s.field().equals(load.field()));
  }

  private Value unwrapped(Value value, int steps) {
    if (value instanceof Cast cast) {
      return unwrapped(cast.value(), steps);
    }
    Optional<Value> wrapped =
        calls
            .facts(value)
            .flatMap(CallFacts::wraps)
            .flatMap(place -> Origins.at(place, (Instruction) value));
    return steps > 0 && wrapped.isPresent() && wrapped.get() != value
        ? unwrapped(wrapped.get(), steps - 1)
        : value;
  }
}
