package io.github.quiesce.analysis.waits;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where control goes by what a call has returned. */
final class Answers {
  private Answers() {}

  /** The edges behind a call, but for those of exceptions. */
  static Set<Edge> any(Instruction call) {
    Set<Edge> result = new HashSet<>();
    for (Edge edge : call.block().outgoing()) {
      if (!edge.isExceptional()) {
        result.add(edge);
      }
    }
    return result;
  }

  /** The edges taken where the call has returned {@code wanted}: of an object, that it is one. */
  static Set<Edge> where(Instruction call, boolean wanted) {
    Set<Edge> result = new HashSet<>();
    for (Value user : call.block().body().usersOf(call)) {
      if (user instanceof Branch branch) {
        result.addAll(ways(branch.block(), wanted));
      } else if (user instanceof Binary test) {
        truth(test, call)
            .ifPresent(
                equal ->
                    call.block().body().usersOf(test).stream()
                        .filter(Branch.class::isInstance)
                        .forEach(b -> result.addAll(ways(((Branch) b).block(), equal == wanted))));
      }
    }
    return result;
  }

  private static Set<Edge> ways(Block branch, boolean wanted) {
    Edge.Kind kind = wanted ? Edge.Kind.TRUE : Edge.Kind.FALSE;
    Set<Edge> result = new HashSet<>();
    branch.outgoing().stream().filter(edge -> edge.kind() == kind).forEach(result::add);
    return result;
  }

  /**
   * What the value must be for a comparison of it with true, false or null to hold: true, or an
   * object; false, or null.
   */
  static Optional<Boolean> truth(Binary test, Value value) {
    Value other = test.left() == value ? test.right() : test.left();
    if (!isEquality(test) || !(other instanceof Constant constant)) {
      return Optional.empty();
    }
    boolean equal = test.operator() == Binary.Operator.EQUAL;
    return constant.isNull() || constant.isInteger(0)
        ? Optional.of(!equal)
        : constant.isInteger(1) ? Optional.of(equal) : Optional.empty();
  }

  /** What a condition tests: a truth, or a value that it compares with null, false or 0. */
  static Value subject(Value condition) {
    return condition instanceof Binary test && isEquality(test) && isNothing(test.right())
        ? test.left()
        : condition;
  }

  /** Whether the subject of a condition that holds is true, or something. */
  static boolean holdsIfTrue(Value condition) {
    return !(condition instanceof Binary test && test.operator() == Binary.Operator.EQUAL)
        || subject(condition) == condition;
  }

  private static boolean isEquality(Binary test) {
    return test.operator() == Binary.Operator.EQUAL || test.operator() == Binary.Operator.NOT_EQUAL;
  }

  private static boolean isNothing(Value value) {
    return value instanceof Constant constant && (constant.isNull() || constant.isInteger(0));
  }
}
