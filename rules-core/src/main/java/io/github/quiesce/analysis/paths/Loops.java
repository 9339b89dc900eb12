package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The loops of one body and how they nest. */
public final class Loops {
  private final Dominators dominators;
  private final List<Loop> all = new ArrayList<>();
  private final Map<Block, Loop> innermost = new HashMap<>();
  private boolean irreducible;

  private Loops(Body body) {
    dominators = Dominators.of(body);
    Map<Block, Loop> byHeader = new LinkedHashMap<>();
    for (Block block : dominators.order()) {
      for (Edge edge : block.outgoing()) {
        if (dominators.dominates(edge.to(), block)) {
          byHeader.computeIfAbsent(edge.to(), Loop::new).addBackEdge(edge);
        } else if (dominators.position(edge.to()) <= dominators.position(block)) {
          irreducible = true;
        }
      }
    }
    byHeader.values().forEach(this::fill);
    all.addAll(byHeader.values());
    all.sort(Comparator.comparingInt(loop -> loop.blocks().size()));
    nest();
  }

  /** The loops of a body, computed once. */
  public static Loops of(Analyses analyses, Body body) {
    return analyses.get(Cache.class, Cache::new).loops.computeIfAbsent(body, Loops::new);
  }

  private static final class Cache {
    private final Map<Body, Loops> loops = new HashMap<>();

    private Cache(Analyses analyses) {}
  }

  private void fill(Loop loop) {
    Deque<Block> work = new ArrayDeque<>();
    for (Edge edge : loop.backEdges()) {
      if (loop.addBlock(edge.from())) {
        work.add(edge.from());
      }
    }
    while (!work.isEmpty()) {
      for (Edge edge : work.poll().incoming()) {
        boolean reachable = dominators.position(edge.from()) >= 0;
        if (reachable && loop.addBlock(edge.from())) {
          work.add(edge.from());
        }
      }
    }
  }

  private void nest() {
    for (Loop loop : all) {
      for (Block block : loop.blocks()) {
        innermost.putIfAbsent(block, loop);
      }
      all.stream()
          .filter(outer -> outer != loop && outer.contains(loop.header()))
          .filter(outer -> outer.blocks().size() > loop.blocks().size())
          .findFirst()
          .ifPresent(loop::setParent);
    }
  }

  public Dominators dominators() {
    return dominators;
  }

  /** All loops, inner ones before those around them. */
  public List<Loop> all() {
    return Collections.unmodifiableList(all);
  }

  /** The smallest loop around a block. */
  public Optional<Loop> innermost(Block block) {
    return Optional.ofNullable(innermost.get(block));
  }

  /** Whether some cycle has several entries: nothing can be counted in such a body. */
  public boolean isIrreducible() {
    return irreducible;
  }
}
