package io.github.quiesce.analysis.counts;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trip counts of loops: counting loops in either direction, and loops over an iterator. A counting
 * loop whose bound is below its start goes round 0 times; its symbolic count is right for bounds
 * from there on.
 */
public final class TripCounts {
  private final Calls calls;
  private final SymbolicValues values;
  private final Map<Loop, Optional<Trips>> known = new HashMap<>();
  private final Map<Body, Dominators> dominators = new HashMap<>();

  private TripCounts(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.values = SymbolicValues.of(analyses);
  }

  public static TripCounts of(Analyses analyses) {
    return analyses.get(TripCounts.class, TripCounts::new);
  }

  /** The trip count, if one exit decides it; other exits may still end the loop sooner. */
  public Optional<Trips> of(Loop loop) {
    Optional<Trips> trips = known.get(loop);
    if (trips == null) {
      trips = find(loop, dominators.computeIfAbsent(loop.header().body(), Dominators::of));
      known.put(loop, trips);
    }
    return trips;
  }

  private Optional<Trips> find(Loop loop, Dominators dominators) {
    for (Block block : loop.blocks()) {
      if (block.last().orElse(null) instanceof Branch branch
          && isPassedEveryRound(block, loop, dominators)) {
        Optional<Edge> exit = exit(branch, loop);
        Optional<Polynomial> count = exit.flatMap(edge -> count(branch, edge, loop, dominators));
        if (count.isPresent()) {
          return Optional.of(new Trips(count.get(), exit.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPassedEveryRound(Block block, Loop loop, Dominators dominators) {
    return loop.backEdges().stream().allMatch(back -> dominators.dominates(block, back.from()));
  }

  private static Optional<Edge> exit(Branch branch, Loop loop) {
    List<Edge> leaving =
        branch.block().outgoing().stream().filter(edge -> !loop.contains(edge.to())).toList();
    return leaving.size() == 1 ? Optional.of(leaving.get(0)) : Optional.empty();
  }

  private Optional<Polynomial> count(Branch branch, Edge exit, Loop loop, Dominators dominators) {
    Value condition = branch.condition();
    boolean staysIfTrue = exit.kind() == Edge.Kind.FALSE;
    if (condition instanceof Invoke asked) {
      return staysIfTrue ? iterated(asked, loop, dominators) : Optional.empty();
    }
    if (!(condition instanceof Binary test) || !test.operator().isComparison()) {
      return Optional.empty();
    }
    Binary.Operator operator = staysIfTrue ? test.operator() : test.operator().negated();
    Value left = test.left();
    Value right = test.right();
    if (left instanceof Binary compared
        && compared.operator() == Binary.Operator.COMPARE
        && right instanceof Constant zero
        && zero.isInteger(0)) {
      left = compared.left();
      right = compared.right();
    }
    Optional<Polynomial> count = counted(left, operator, right, loop);
    return count.isPresent() ? count : counted(right, mirrored(operator), left, loop);
  }

  private static Binary.Operator mirrored(Binary.Operator operator) {
    return switch (operator) {
      case LESS -> Binary.Operator.GREATER;
      case LESS_OR_EQUAL -> Binary.Operator.GREATER_OR_EQUAL;
      case GREATER -> Binary.Operator.LESS;
      case GREATER_OR_EQUAL -> Binary.Operator.LESS_OR_EQUAL;
      default -> operator;
    };
  }

  /** Rounds in which {@code tested operator bound} holds, tested once a round. */
  private Optional<Polynomial> counted(
      Value tested, Binary.Operator operator, Value bound, Loop loop) {
    Optional<Induction> induction = Induction.of(tested, loop);
    Optional<Polynomial> first = induction.flatMap(i -> values.of(i.start()));
    Optional<Polynomial> end = values.of(bound).filter(number -> Invariance.holds(number, loop));
    if (first.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    long step = induction.get().step();
    Polynomial start = first.get().plus(Polynomial.constant(induction.get().offset()));
    boolean up = step > 0;
    Polynomial distance = up ? end.get().minus(start) : start.minus(end.get());
    return switch (operator) {
      case LESS -> up ? rounds(distance, step) : Optional.empty();
      case GREATER -> up ? Optional.empty() : rounds(distance, -step);
      case LESS_OR_EQUAL -> up ? rounds(distance.plus(Polynomial.ONE), step) : Optional.empty();
      case GREATER_OR_EQUAL -> up ? Optional.empty() : rounds(distance.plus(Polynomial.ONE), -step);
      case NOT_EQUAL -> Math.abs(step) == 1 ? rounds(distance, 1) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** How often a step fits into a distance, begun ones included; never below 0. */
  private static Optional<Polynomial> rounds(Polynomial distance, long step) {
    Optional<Long> constant = distance.asConstant();
    if (constant.isPresent()) {
      long length = Math.max(0, constant.get());
      return Optional.of(Polynomial.constant((length + step - 1) / step));
    }
    return distance.dividedBy(step);
  }

  /**
   * A loop over an iterator: it is made before the loop from something of known size, asked once a
   * round whether there is more, and moved on once a round.
   */
  private Optional<Polynomial> iterated(Invoke asked, Loop loop, Dominators dominators) {
    Optional<Value> iterator = asked.receiver().filter(it -> !Invariance.isInside(it, loop));
    if (iterator.isEmpty() || !(iterator.get() instanceof Invoke made)) {
      return Optional.empty();
    }
    boolean sized = calls.facts(made).flatMap(CallFacts::trips).isPresent();
    boolean onlyMoved =
        made.block().body().usersOf(made).stream()
            .allMatch(user -> user == asked || isMove(user, loop, dominators));
    long moves = made.block().body().usersOf(made).stream().filter(u -> u != asked).count();
    return sized && onlyMoved && moves == 1 ? values.sizeOf(made) : Optional.empty();
  }

  private boolean isMove(Value user, Loop loop, Dominators dominators) {
    return user instanceof Invoke call
        && loop.contains(call.block())
        && isPassedEveryRound(call.block(), loop, dominators)
        && calls.facts(call).flatMap(CallFacts::loads).filter(Place.RECEIVER::equals).isPresent();
  }
}
