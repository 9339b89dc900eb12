package io.github.quiesce.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Instructions without a branch between them. A call, a {@code new}, a branch, a switch, a return,
 * a throw and a havoc only stand last.
 */
public final class Block {
  private final Body body;
  private int index;
  private final List<Phi> phis = new ArrayList<>(0);
  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Edge> incoming = new ArrayList<>(2);
  private final List<Edge> outgoing = new ArrayList<>(2);

  /** What others see of the lists, made once: blocks are asked for them all the time. */
  private final List<Phi> allPhis = Collections.unmodifiableList(phis);

  private final List<Instruction> allInstructions = Collections.unmodifiableList(instructions);
  private final List<Edge> allIncoming = Collections.unmodifiableList(incoming);
  private final List<Edge> allOutgoing = Collections.unmodifiableList(outgoing);

  Block(Body body, int index) {
    this.body = body;
    this.index = index;
  }

  public Body body() {
    return body;
  }

  /** Position in {@code body().blocks()}. */
  public int index() {
    return index;
  }

  public List<Phi> phis() {
    return allPhis;
  }

  public List<Instruction> instructions() {
    return allInstructions;
  }

  public List<Edge> incoming() {
    return allIncoming;
  }

  public List<Edge> outgoing() {
    return allOutgoing;
  }

  public Optional<Instruction> last() {
    return instructions.isEmpty()
        ? Optional.empty()
        : Optional.of(instructions.get(instructions.size() - 1));
  }

  void renumber(int newIndex) {
    index = newIndex;
  }

  List<Phi> mutablePhis() {
    return phis;
  }

  List<Instruction> mutableInstructions() {
    return instructions;
  }

  List<Edge> mutableIncoming() {
    return incoming;
  }

  List<Edge> mutableOutgoing() {
    return outgoing;
  }

  @Override
  public String toString() {
    return "block " + index;
  }
}
