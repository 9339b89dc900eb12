package io.github.quiesce.analysis.graph;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A natural loop: all loops with the same header are one. */
public final class Loop {
  private final Block header;
  private final Set<Block> blocks = new LinkedHashSet<>();
  private Loop parent;

  Loop(Block header) {
    this.header = header;
    blocks.add(header);
  }

  public Block header() {
    return header;
  }

  /** The loop's blocks, those of inner loops included. */
  public Set<Block> blocks() {
    return Collections.unmodifiableSet(blocks);
  }

  /** The next loop around this one. */
  public Optional<Loop> parent() {
    return Optional.ofNullable(parent);
  }

  public boolean contains(Block block) {
    return blocks.contains(block);
  }

  /** Edges that leave the loop, exceptional ones included. */
  public List<Edge> exits() {
    List<Edge> result = new ArrayList<>();
    for (Block block : blocks) {
      for (Edge edge : block.outgoing()) {
        if (!contains(edge.to())) {
          result.add(edge);
        }
      }
    }
    return result;
  }

  /** Edges from inside the loop back to its header. */
  public List<Edge> backEdges() {
    return header.incoming().stream().filter(edge -> contains(edge.from())).toList();
  }

  public List<Instruction> instructions() {
    List<Instruction> result = new ArrayList<>();
    for (Block block : blocks) {
      result.addAll(block.instructions());
    }
    return result;
  }

  Set<Block> mutableBlocks() {
    return blocks;
  }

  void setParent(Loop around) {
    parent = around;
  }
}
