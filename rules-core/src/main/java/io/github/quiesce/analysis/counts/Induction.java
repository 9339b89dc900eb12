package io.github.quiesce.analysis.counts;

import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Value;
import java.util.Optional;

/**
 * A variable that moves by a constant each round of a loop.
 *
 * @param start its value on entry
 * @param step by how much it moves; never 0
 * @param offset what is added to the variable where it is tested ({@code ++i < n} tests {@code i +
 *     1})
 */
record Induction(Value start, long step, long offset) {

  static Optional<Induction> of(Value tested, Loop loop) {
    Moved moved = moved(tested);
    if (!(moved.from() instanceof Phi phi) || phi.block() != loop.header()) {
      return Optional.empty();
    }
    Value start = null;
    Long step = null;
    Block header = loop.header();
    for (int i = 0; i < phi.inputs().size(); i++) {
      Value input = phi.inputs().get(i);
      if (loop.contains(header.incoming().get(i).from())) {
        Moved next = moved(input);
        if (next.from() != phi || (step != null && step != next.by())) {
          return Optional.empty();
        }
        step = next.by();
      } else if (start == null || start == input) {
        start = input;
      } else {
        return Optional.empty();
      }
    }
    return start == null || step == null || step == 0
        ? Optional.empty()
        : Optional.of(new Induction(start, step, moved.by()));
  }

  private record Moved(Value from, long by) {}

  /** Looks through {@code + constant} and {@code - constant}. */
  private static Moved moved(Value value) {
    Value at = value;
    long by = 0;
    while (true) {
      if (at instanceof Cast cast) {
        at = cast.value();
      } else if (at instanceof Binary sum && addend(sum).isPresent()) {
        by += addend(sum).get();
        at = constant(sum.right()).isPresent() ? sum.left() : sum.right();
      } else {
        return new Moved(at, by);
      }
    }
  }

  private static Optional<Long> addend(Binary sum) {
    return switch (sum.operator()) {
      case ADD -> constant(sum.right()).or(() -> constant(sum.left()));
      case SUBTRACT -> constant(sum.right()).map(number -> -number);
      default -> Optional.empty();
    };
  }

  private static Optional<Long> constant(Value value) {
    return value instanceof Constant constant
            && (constant.value() instanceof Integer || constant.value() instanceof Long)
        ? Optional.of(((Number) constant.value()).longValue())
        : Optional.empty();
  }
}
