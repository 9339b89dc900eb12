package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.locks.HoldEffects.Effect;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What calls say that try to take a lock, or ask whether it is held, and what is made of it. */
final class HoldAnswers {
  private final HoldEffects effects;
  private final Hold hold;
  private final int depth;

  HoldAnswers(HoldEffects effects, Hold hold, int depth) {
    this.effects = effects;
    this.hold = hold;
    this.depth = depth;
  }

  /** A test of what a call said that takes or asks, other than whether it is true or not zero. */
  boolean isMixed(Branch branch) {
    return isMixed(branch.condition(), 0);
  }

  private boolean isMixed(Value value, int level) {
    if (!(value instanceof Binary binary) || level > 2) {
      return false;
    }
    boolean plain =
        binary.right() instanceof Constant constant
            && constant.isInteger(0)
            && switch (binary.operator()) {
              case EQUAL, NOT_EQUAL, COMPARE -> true;
              default -> false;
            };
    return plain
        ? isMixed(binary.left(), level + 1)
        : isTold(binary.left()) || isTold(binary.right());
  }

  private boolean isTold(Value value) {
    if (!(value instanceof Instruction call)) {
      return false;
    }
    Effect effect = effects.on(hold, call, depth);
    return effect == Effect.TRIES || effect == Effect.ASKS;
  }

  /** Whether what the call says is only tested, returned or kept in a variable or field. */
  boolean isUnderstood(Instruction said) {
    return isUnderstood(said, new HashSet<>());
  }

  private boolean isUnderstood(Value said, Set<Value> checked) {
    if (!checked.add(said)) {
      return true;
    }
    for (Value user : bodyOf(said).usersOf(said)) {
      boolean plain =
          user instanceof Branch
              || user instanceof Return
              || user instanceof StoreField
              || (user instanceof Binary test && isZeroTest(test))
              || ((user instanceof Phi || user instanceof Cast) && isUnderstood(user, checked));
      if (!plain && !isGivenBackWith(user)) {
        return false;
      }
    }
    return true;
  }

  /** A stamp. */
  private boolean isGivenBackWith(Value user) {
    return user instanceof Instruction call && effects.on(hold, call, depth) == Effect.GIVES_BACK;
  }

  private static boolean isZeroTest(Binary test) {
    return test.right() instanceof Constant constant && constant.isInteger(0);
  }

  private static Body bodyOf(Value value) {
    return value instanceof Phi phi ? phi.block().body() : ((Instruction) value).block().body();
  }

  /** As {@code admits}, for numbers that are zero for false, longs too. */
  static boolean agrees(PathState state, Edge edge, Value condition) {
    Value asked = condition;
    boolean truth = edge.kind() == Edge.Kind.TRUE;
    while (asked instanceof Binary test && isZeroTest(test)) {
      switch (test.operator()) {
        case EQUAL -> truth = !truth;
        case NOT_EQUAL, COMPARE -> {}
        default -> {
          return true;
        }
      }
      asked = test.left();
    }
    Optional<Boolean> known = state.truthOf(asked);
    return known.isEmpty() || known.get() == truth;
  }
}
