package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many elements a queue can hold at most where only one body ever has it: the thread that puts
 * in is the one that takes out. A forward data-flow analysis over the counts from 0 to one more
 * than the queue holds, joined by the greater one.
 */
public final class FillLevels {
  /** How often a block's level may rise before it is taken for as high as can be. */
  private static final int MOST_RISES = 16;

  private final Calls calls;
  private final Coordination queue;
  private final Set<Instruction> insertions;
  private final Set<Instruction> removals;
  private final Body body;
  private final long most;
  private final Map<Block, Long> atStart = new HashMap<>();

  private FillLevels(Analyses analyses, Coordination queue, long capacity) {
    this.calls = Calls.of(analyses);
    this.queue = queue;
    this.insertions = queue.with(Set.of(Effect.INSERT));
    this.removals = queue.with(Set.of(Effect.REMOVE));
    this.body = queue.made().site().block().body();
    this.most = capacity + 1;
    solve();
  }

  /**
   * The levels in a queue; empty if others than the body that makes it may have it.
   *
   * @param capacity how many elements it holds
   */
  public static Optional<FillLevels> of(Analyses analyses, Acquisition made, long capacity) {
    Body body = made.site().block().body();
    return Coordination.closed(analyses, made)
        .filter(queue -> queue.flow().fields().isEmpty())
        .filter(
            queue ->
                queue.flow().uses().stream()
                    .allMatch(
                        use ->
                            use.at().block().body() == body && use.place().equals(Place.RECEIVER)))
        .map(queue -> new FillLevels(analyses, queue, capacity));
  }

  /** Whether there is room whenever the call is made. */
  public boolean hasRoom(Instruction put) {
    if (put.block().body() != body || !atStart.containsKey(put.block())) {
      return false;
    }
    long level = atStart.get(put.block());
    for (Instruction each : put.block().instructions()) {
      if (each == put) {
        break;
      }
      level = after(each, level);
    }
    return level + 1 < most;
  }

  private void solve() {
    Deque<Block> work = new ArrayDeque<>(List.of(body.entry()));
    Map<Block, Integer> rises = new HashMap<>();
    atStart.put(body.entry(), 0L);
    while (!work.isEmpty()) {
      Block block = work.poll();
      for (Edge edge : block.outgoing()) {
        long level = atStart.get(block);
        for (Instruction each : block.instructions()) {
          long next = after(each, level);
          // what throws may have put something in, and need not have taken anything out
          level = edge.isExceptional() ? Math.max(level, next) : next;
        }
        Long known = atStart.get(edge.to());
        if (known == null || known < level) {
          boolean rising = rises.merge(edge.to(), 1, Integer::sum) > MOST_RISES;
          atStart.put(edge.to(), rising ? most : level);
          work.add(edge.to());
        }
      }
    }
  }

  private long after(Instruction each, long level) {
    if (each == queue.made().site()) {
      return 0;
    }
    if (insertions.contains(each)) {
      return isOne(each) ? Math.min(most, level + 1) : most;
    }
    return takesOne(each) ? Math.max(0, level - 1) : level;
  }

  /** Whether it gives back the next element, which is there at once if there is any. */
  private boolean takesOne(Instruction each) {
    return removals.contains(each)
        && isOne(each)
        && calls.facts(each).flatMap(CallFacts::loads).filter(Place.RECEIVER::equals).isPresent();
  }

  private boolean isOne(Instruction each) {
    return queue.amountOf(each).filter(Polynomial.ONE::equals).isPresent();
  }
}
