package io.github.quiesce.analysis.interruption;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known along one path: constants that variables (phis) and fields were given on it. Enough
 * to see that {@code interrupted = true} in a catch leads to the restore after the loop.
 */
record PathState(Map<Object, Long> known) {
  static final PathState EMPTY = new PathState(Map.of());

  PathState {
    known = Map.copyOf(known);
  }

  /** The state after control went along an edge. */
  PathState along(Edge edge) {
    Block to = edge.to();
    if (to.phis().isEmpty()) {
      return this;
    }
    int input = to.incoming().indexOf(edge);
    Map<Object, Long> next = new HashMap<>(known);
    for (Phi phi : to.phis()) {
      Optional<Long> value = valueOf(phi.inputs().get(input));
      if (value.isPresent()) {
        next.put(phi, value.get());
      } else {
        next.remove(phi);
      }
    }
    return new PathState(next);
  }

  /** The state after an instruction: stores to fields are remembered. */
  PathState after(Instruction instruction) {
    if (!(instruction instanceof StoreField store)) {
      if (instruction instanceof LoadField load && known.containsKey(load.field())) {
        return with(load, Optional.of(known.get(load.field())));
      }
      return this;
    }
    return with(store.field(), valueOf(store.value()));
  }

  private PathState with(Object key, Optional<Long> value) {
    Map<Object, Long> next = new HashMap<>(known);
    value.ifPresentOrElse(v -> next.put(key, v), () -> next.remove(key));
    return new PathState(next);
  }

  /** Whether the path may take an edge that leaves a branch on {@code condition}. */
  boolean admits(Edge edge, Value condition) {
    Optional<Boolean> truth = truth(condition);
    return truth.isEmpty()
        || switch (edge.kind()) {
          case TRUE -> truth.get();
          case FALSE -> !truth.get();
          default -> true;
        };
  }

  private Optional<Boolean> truth(Value condition) {
    if (condition instanceof Binary binary && binary.operator().isComparison()) {
      Optional<Long> left = valueOf(binary.left());
      Optional<Long> right = valueOf(binary.right());
      return left.isPresent() && right.isPresent()
          ? Optional.of(compare(binary.operator(), left.get(), right.get()))
          : Optional.empty();
    }
    return valueOf(condition).map(value -> value != 0);
  }

  private static boolean compare(Binary.Operator operator, long left, long right) {
    return switch (operator) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      default -> left >= right;
    };
  }

  private Optional<Long> valueOf(Value value) {
    if (value instanceof Constant constant && constant.value() instanceof Integer number) {
      return Optional.of(number.longValue());
    }
    return Optional.ofNullable(known.get(value));
  }

  /**
   * Whether a variable or field was set (to true) on this path: a note to restore the status later.
   */
  boolean hasMark() {
    return known.values().stream().anyMatch(value -> value != 0);
  }
}
