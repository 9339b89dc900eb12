package io.github.quiesce.analysis.paths;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Edge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A natural loop: the blocks from which its header is reached again without leaving it. */
public final class Loop {
  private final Block header;
  private final Set<Block> blocks = new LinkedHashSet<>();
  private final List<Edge> backEdges = new ArrayList<>();
  private Loop parent;

  Loop(Block header) {
    this.header = header;
    blocks.add(header);
  }

  /** The only block by which the loop is entered. */
  public Block header() {
    return header;
  }

  /** All blocks, those of inner loops included. */
  public Set<Block> blocks() {
    return Collections.unmodifiableSet(blocks);
  }

  /** Edges by which the next round begins. */
  public List<Edge> backEdges() {
    return Collections.unmodifiableList(backEdges);
  }

  /** The next loop around this one. */
  public Optional<Loop> parent() {
    return Optional.ofNullable(parent);
  }

  public boolean contains(Block block) {
    return blocks.contains(block);
  }

  void addBackEdge(Edge edge) {
    backEdges.add(edge);
  }

  boolean addBlock(Block block) {
    return blocks.add(block);
  }

  void setParent(Loop outer) {
    parent = outer;
  }

  @Override
  public String toString() {
    return "loop@" + header.index();
  }
}
