package io.github.quiesce.lowering;

import io.github.quiesce.model.Binary;
import java.util.Objects;

/** The operators both interpreters know. */
final class Arithmetic {
  private Arithmetic() {}

  static Object apply(Binary.Operator operator, Object left, Object right) {
    return switch (operator) {
      case ADD -> (Integer) left + (Integer) right;
      case LESS -> (Integer) left < (Integer) right ? 1 : 0;
      case NOT_EQUAL -> Objects.equals(left, right) ? 0 : 1;
      default -> throw new IllegalArgumentException(operator.toString());
    };
  }
}
