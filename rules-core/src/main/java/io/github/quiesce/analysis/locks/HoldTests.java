package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tests of one body that are written more than once, as in {@code if (guarded) lock.lock()} and
 * {@code if (guarded) lock.unlock()}: along one way they come out alike.
 */
final class HoldTests {
  private final HoldNames names;
  private final Map<Object, Set<Block>> askers = new HashMap<>();
  private final Map<Object, Set<Block>> before = new HashMap<>();

  /** What is tested, whether a truth says so or its contrary, and whether rounds may change it. */
  record Test(Object key, boolean straight, boolean changes) {}

  HoldTests(HoldNames names, Body body) {
    this.names = names;
    for (Block block : body.blocks()) {
      if (block.last().orElse(null) instanceof Branch branch) {
        askers
            .computeIfAbsent(test(branch.condition()).key(), k -> new LinkedHashSet<>())
            .add(block);
      }
    }
  }

  /** The test, without the negations around it. */
  Test test(Value condition) {
    Value asked = condition;
    boolean straight = true;
    while (asked instanceof Binary test && isZero(test.right())) {
      if (test.operator() == Binary.Operator.EQUAL) {
        straight = !straight;
      } else if (test.operator() != Binary.Operator.NOT_EQUAL) {
        break;
      }
      asked = test.left();
    }
    if (asked instanceof InstanceOf test) {
      return new Test(List.of(test.tested(), names.written(test.value())), straight, false);
    }
    if (asked instanceof Binary test && test.operator().isComparison()) {
      return comparison(test, straight);
    }
    return new Test(names.written(asked), straight, changes(asked));
  }

  private Test comparison(Binary test, boolean straight) {
    boolean contrary =
        switch (test.operator()) {
          case NOT_EQUAL, GREATER_OR_EQUAL, GREATER -> true;
          default -> false;
        };
    Binary.Operator operator = contrary ? test.operator().negated() : test.operator();
    Object key = List.of(operator, names.written(test.left()), names.written(test.right()));
    boolean changes = changes(test.left()) || changes(test.right());
    return new Test(key, straight != contrary, changes);
  }

  private static boolean changes(Value value) {
    return value instanceof Invoke || value instanceof Phi || value instanceof Binary;
  }

  private static boolean isZero(Value value) {
    return value instanceof Constant constant && constant.isInteger(0);
  }

  /** Whether earlier tests on the way allow the edge. */
  boolean admits(HoldPlace place, Edge edge, Branch branch) {
    Test test = test(branch.condition());
    Boolean known = place.tests().get(noted(test));
    return known == null || known == (isTrue(edge) == test.straight());
  }

  /** The place with the test noted, if it comes again. */
  HoldPlace noting(HoldPlace place, Edge edge, Branch branch) {
    Test test = test(branch.condition());
    return askers.get(test.key()).size() > 1
        ? place.with(noted(test), isTrue(edge) == test.straight())
        : place;
  }

  private static Object noted(Test test) {
    return test.changes() ? new Changing(test.key()) : test.key();
  }

  /** A key that holds until the next round of a loop. */
  private record Changing(Object key) {}

  /** The place without tests that do not come again. */
  HoldPlace stillAsked(HoldPlace place) {
    return without(place, noted -> !leadsTo(place.block(), noted));
  }

  private boolean leadsTo(Block block, Object noted) {
    Object key = noted instanceof Changing changing ? changing.key() : noted;
    return before
        .computeIfAbsent(key, each -> Paths.to(askers.get(each), edge -> true))
        .contains(block);
  }

  /** What is still known in the next round of a loop. */
  HoldPlace nextRound(HoldPlace place) {
    return without(place, Changing.class::isInstance);
  }

  private static HoldPlace without(HoldPlace place, Predicate<Object> forgotten) {
    if (place.tests().keySet().stream().noneMatch(forgotten)) {
      return place;
    }
    Map<Object, Boolean> left = new HashMap<>(place.tests());
    left.keySet().removeIf(forgotten);
    return place.withTests(left);
  }

  private static boolean isTrue(Edge edge) {
    return edge.kind() == Edge.Kind.TRUE;
  }
}
