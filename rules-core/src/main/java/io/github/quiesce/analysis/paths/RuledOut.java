package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.locks.Passed;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Code that a chain of calls does not come to: on the way, a parameter decides, and a call of the
 * chain gives it a constant that leads elsewhere.
 */
public final class RuledOut {
  private final Analyses analyses;
  private final Roots roots;

  private RuledOut(Analyses analyses) {
    this.analyses = analyses;
    this.roots = Roots.of(analyses);
  }

  public static RuledOut of(Analyses analyses) {
    return analyses.get(RuledOut.class, RuledOut::new);
  }

  /**
   * Whether the constants that are passed keep control from the instruction, or from a call of the
   * chain.
   *
   * @param calls the calls that lead to the instruction's body, outermost first
   */
  public boolean is(Instruction at, List<Instruction> calls) {
    List<Instruction> way = new ArrayList<>(calls);
    way.add(at);
    for (int i = 1; i < way.size(); i++) {
      if (isClosed(way.get(i), way.subList(0, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isClosed(Instruction at, List<Instruction> calls) {
    Body body = at.block().body();
    Set<Edge> closed = new HashSet<>();
    for (Block block : body.blocks()) {
      if (block.last().orElse(null) instanceof Branch branch) {
        truth(branch.condition(), body, calls)
            .map(holds -> holds ? Edge.Kind.FALSE : Edge.Kind.TRUE)
            .ifPresent(
                never ->
                    block.outgoing().stream()
                        .filter(edge -> edge.kind() == never)
                        .forEach(closed::add));
      }
    }
    return !closed.isEmpty()
        && !Paths.from(body.entry(), edge -> !closed.contains(edge)).contains(at.block());
  }

  /** What a condition is with what was passed, if that decides it. */
  private Optional<Boolean> truth(Value condition, Body body, List<Instruction> calls) {
    if (!(condition instanceof Binary test) || !test.operator().isComparison()) {
      return constant(condition, body, calls)
          .filter(given -> !given.isNull())
          .map(given -> !given.isInteger(0));
    }
    Value left = test.left();
    Value right = test.right();
    if (left instanceof Binary three && three.operator() == Binary.Operator.COMPARE) {
      right = three.right(); // class files compare the result with 0
      left = three.left();
    }
    Optional<Constant> a = constant(left, body, calls);
    Optional<Constant> b = constant(right, body, calls);
    return a.flatMap(x -> b.flatMap(y -> compare(test.operator(), x, y)));
  }

  private static Optional<Boolean> compare(Binary.Operator operator, Constant a, Constant b) {
    if (a.isNull() || b.isNull()) {
      boolean same = a.isNull() && b.isNull();
      return switch (operator) {
        case EQUAL -> Optional.of(same);
        case NOT_EQUAL -> Optional.of(!same);
        default -> Optional.empty();
      };
    }
    if (!isWhole(a) || !isWhole(b)) {
      return Optional.empty();
    }
    int order = Long.compare(((Number) a.value()).longValue(), ((Number) b.value()).longValue());
    return Optional.of(
        switch (operator) {
          case EQUAL -> order == 0;
          case NOT_EQUAL -> order != 0;
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case GREATER -> order > 0;
          default -> order >= 0;
        });
  }

  private static boolean isWhole(Constant constant) {
    return constant.value() instanceof Integer || constant.value() instanceof Long;
  }

  /** The constant that a value is, or that was passed for it. */
  private Optional<Constant> constant(Value value, Body body, List<Instruction> calls) {
    Value plain = Cast.under(value);
    Value root =
        plain instanceof Constant
            ? plain
            : Cast.under(Passed.value(analyses, plain, body, calls).map(roots::of).orElse(plain));
    return root instanceof Constant constant ? Optional.of(constant) : Optional.empty();
  }
}
