package io.github.quiesce.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The value a variable has where paths join: one input for each incoming edge, in edge order. */
public final class Phi extends Value {
  private final Block block;
  private final List<Value> inputs = new ArrayList<>();

  Phi(Block block, String type) {
    super(type);
    this.block = block;
  }

  public Block block() {
    return block;
  }

  /** Inputs, aligned with {@code block().incoming()}. */
  public List<Value> inputs() {
    return Collections.unmodifiableList(inputs);
  }

  List<Value> mutableInputs() {
    return inputs;
  }

  @Override
  public String toString() {
    return "phi@" + block.index();
  }
}
