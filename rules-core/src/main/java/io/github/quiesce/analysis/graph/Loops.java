package io.github.quiesce.analysis.graph;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The natural loops of bodies. Cycles with several entries (hand-made bytecode, and the exits of
 * some rewritten code) are no loops here.
 */
public final class Loops {
  private final Map<Body, Nest> nests = new HashMap<>();

  private record Nest(List<Loop> loops, Map<Block, Loop> innermost) {
    static final Nest NONE = new Nest(List.of(), Map.of());
  }

  private Loops() {}

  public static Loops of(Analyses analyses) {
    return analyses.get(Loops.class, all -> new Loops());
  }

  /** Loops of a body, outer ones before inner ones. */
  public List<Loop> in(Body body) {
    return nest(body).loops();
  }

  /** The innermost loop around a block. */
  public Optional<Loop> around(Block block) {
    return Optional.ofNullable(nest(block.body()).innermost().get(block));
  }

  private Nest nest(Body body) {
    Nest known = nests.get(body);
    if (known == null) {
      known = find(body);
      nests.put(body, known);
    }
    return known;
  }

  private static Nest find(Body body) {
    for (Block block : body.blocks()) {
      if (goesBack(block)) {
        return findIn(body);
      }
    }
    return Nest.NONE;
  }

  /**
   * Blocks are numbered as control goes, but for the exits, which are the first after the entry.
   */
  private static boolean goesBack(Block block) {
    for (Edge edge : block.outgoing()) {
      if (edge.to().index() <= block.index() && !edge.to().outgoing().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Nest findIn(Body body) {
    Dominators dominators = Dominators.of(body);
    Map<Block, Loop> byHeader = new LinkedHashMap<>();
    for (Block block : body.blocks()) {
      for (Edge edge : block.outgoing()) {
        if (dominators.dominates(edge.to(), block)) {
          fill(byHeader.computeIfAbsent(edge.to(), Loop::new), block);
        }
      }
    }
    List<Loop> loops = new ArrayList<>(byHeader.values());
    loops.sort(
        Comparator.comparingInt((Loop loop) -> -loop.blocks().size())
            .thenComparingInt(loop -> loop.header().index()));
    Map<Block, Loop> innermost = new HashMap<>();
    for (Loop loop : loops) {
      loop.setParent(innermost.get(loop.header()));
      loop.blocks().forEach(block -> innermost.put(block, loop));
    }
    return new Nest(List.copyOf(loops), innermost);
  }

  private static void fill(Loop loop, Block end) {
    Deque<Block> work = new ArrayDeque<>();
    work.add(end);
    while (!work.isEmpty()) {
      Block block = work.poll();
      if (loop.mutableBlocks().add(block)) {
        block.incoming().forEach(edge -> work.add(edge.from()));
      }
    }
  }
}
