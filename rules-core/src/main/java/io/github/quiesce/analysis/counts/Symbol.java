package io.github.quiesce.analysis.counts;

import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Value;
import java.util.Optional;

/**
 * A number that is not known but does not change: two equal symbols stand for the same number.
 *
 * @param kind what number of the root it is
 * @param root the value it is read from; the receiver of a field; null for a static field
 * @param field the field, where the number (or the collection, for a size) is read from one
 */
public record Symbol(Kind kind, Value root, Optional<FieldRef> field) {
  /** What number a symbol is. */
  public enum Kind {
    /** The number itself. */
    VALUE,
    /** The number of elements of a collection, map, stream or array. Never negative. */
    SIZE
  }

  static Symbol value(Value root) {
    return new Symbol(Kind.VALUE, root, Optional.empty());
  }

  /** A number read from a field. */
  static Symbol ofField(Kind kind, FieldRef field, Value receiver) {
    return new Symbol(kind, receiver, Optional.of(field));
  }
}
