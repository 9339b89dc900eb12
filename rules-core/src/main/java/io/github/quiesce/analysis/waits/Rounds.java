package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Ways round a loop that can be gone again and again: what the loop's locals remember of a way,
 * such as {@code all = false}, is kept to, also from one turn to the next; and so is what a test
 * has found of a value that is tested twice.
 */
final class Rounds {
  /** Places looked at, after which a loop is taken to have no such way. */
  private static final int LIMIT = 4000;

  private final Predicate<Edge> followed;
  private final Set<Value> again;
  private final Map<Point, List<Point>> next = new LinkedHashMap<>();
  private final Map<Point, List<Point>> previous = new LinkedHashMap<>();

  private record Point(Block block, PathState state) {}

  private Rounds(Loop loop, Predicate<Edge> followed) {
    this.followed = followed;
    this.again = testedAgain(loop);
  }

  /** The blocks on ways round the loop over the edges given. */
  static Set<Block> of(Loop loop, Predicate<Edge> followed) {
    Rounds rounds = new Rounds(loop, followed);
    Set<Block> found = new LinkedHashSet<>();
    if (rounds.walk(new Point(loop.header(), PathState.at(new UnknownValue("?"))))) {
      for (Point point : rounds.next.keySet()) {
        if (point.block() == loop.header()) {
          rounds.through(point).forEach(each -> found.add(each.block()));
        }
      }
    }
    return found;
  }

  /** Goes everywhere; false if that is too far. */
  private boolean walk(Point start) {
    Deque<Point> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      Point point = work.poll();
      if (next.containsKey(point)) {
        continue;
      }
      if (next.size() == LIMIT) {
        return false;
      }
      List<Point> after = new ArrayList<>();
      for (Edge edge : point.block().outgoing()) {
        if (followed.test(edge) && point.state().admits(edge)) {
          Point to = new Point(edge.to(), along(point.state(), edge));
          after.add(to);
          previous.computeIfAbsent(to, k -> new ArrayList<>()).add(point);
        }
      }
      next.put(point, after);
      work.addAll(after);
    }
    return true;
  }

  private PathState along(PathState before, Edge edge) {
    PathState state = before;
    if (edge.from().last().orElse(null) instanceof Branch branch) {
      Value tested = Answers.subject(branch.condition());
      if (again.contains(tested)) {
        boolean holds = edge.kind() == Edge.Kind.TRUE;
        state =
            tested.type().equals(TypeNames.BOOLEAN)
                ? state.withTruth(tested, holds == Answers.holdsIfTrue(branch.condition()))
                : state.assuming(edge, branch.condition());
      }
    }
    return state.along(edge).anew(edge.to());
  }

  /** The values that more than one branch of the loop tests. */
  private static Set<Value> testedAgain(Loop loop) {
    Set<Value> once = new HashSet<>();
    Set<Value> again = new HashSet<>();
    for (Block block : loop.blocks()) {
      if (block.last().orElse(null) instanceof Branch branch) {
        Value tested = Answers.subject(branch.condition());
        if (!once.add(tested)) {
          again.add(tested);
        }
      }
    }
    return again;
  }

  /** The places from which one comes to a place, of those that one comes to from there. */
  private Set<Point> through(Point point) {
    Set<Point> found = reached(next.get(point), next);
    found.retainAll(reached(previous.getOrDefault(point, List.of()), previous));
    return found.contains(point) ? found : Set.of();
  }

  private static Set<Point> reached(List<Point> from, Map<Point, List<Point>> ways) {
    Set<Point> seen = new LinkedHashSet<>();
    Deque<Point> work = new ArrayDeque<>(from);
    while (!work.isEmpty()) {
      Point point = work.poll();
      if (seen.add(point)) {
        work.addAll(ways.getOrDefault(point, List.of()));
      }
    }
    return seen;
  }
}
