package io.github.quiesce.classfile.code;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;

/** Walks a method's stretches in reverse postorder and emits its graph. */
final class Walk {
  private final MethodCode code;
  private final FlowGraph graph;
  private final BodyBuilder builder;
  private final Frame frame;
  private final Step step;
  private final Map<Integer, Block> blocks = new HashMap<>();
  private final Map<Integer, Block> handlerBlocks = new HashMap<>();
  private final Map<Integer, LabelNode> handlerLabels = new HashMap<>();
  private final Map<Integer, List<Value>> shapes = new HashMap<>();
  private final Map<Integer, Set<Integer>> openPredecessors = new HashMap<>();
  private final Set<Integer> entered = new HashSet<>();

  Walk(BodyContext context, MethodCode code, BodyBuilder builder) {
    this.code = code;
    this.graph = code.graph();
    this.builder = builder;
    this.frame =
        new Frame(
            context, code, builder, covering -> handlerBlock(graph.position(covering.handler())));
    this.step = new Step(frame, new Jumps(frame, this));
    code.handlers().all().forEach(label -> handlerLabels.put(graph.position(label), label));
  }

  Frame frame() {
    return frame;
  }

  /** Emits everything; the current block is the one the code starts in. */
  void run() {
    for (int start : graph.order()) {
      FlowGraph.Stretch stretch = graph.stretch(start);
      Set<Integer> next = new LinkedHashSet<>(stretch.normal());
      next.addAll(stretch.exceptional());
      next.forEach(each -> openPredecessors.computeIfAbsent(each, k -> new HashSet<>()).add(start));
    }
    connect(0, Edge.Kind.NORMAL);
    for (int start : graph.order()) {
      walk(start);
      entered.add(start);
      sealFinished(start);
    }
  }

  private void sealFinished(int walked) {
    FlowGraph.Stretch stretch = graph.stretch(walked);
    Set<Integer> next = new LinkedHashSet<>(stretch.normal());
    next.addAll(stretch.exceptional());
    for (int each : next) {
      Set<Integer> open = openPredecessors.get(each);
      if (open != null && open.remove(walked) && open.isEmpty() && entered.contains(each)) {
        seal(each);
      }
    }
  }

  private void seal(int start) {
    if (handlerBlocks.containsKey(start)) {
      builder.seal(handlerBlocks.get(start));
    }
    if (blocks.containsKey(start)) {
      builder.seal(blocks.get(start));
    }
  }

  private void walk(int start) {
    boolean complete = openPredecessors.getOrDefault(start, Set.of()).isEmpty();
    Block handler = handlerBlocks.get(start);
    if (handler != null) {
      enterHandler(start, handler, complete);
      if (blocks.containsKey(start)) {
        connect(start, Edge.Kind.NORMAL);
      }
    }
    Block block = blocks.get(start);
    if (block != null) {
      if (complete) {
        builder.seal(block);
      }
      builder.startBlock(block);
      frame.reloadStack(shapes.get(start));
    }
    // What is neither is reached on branches only that were found never to be taken.
    if (handler != null || block != null) {
      walkStretch(start);
    }
  }

  private void enterHandler(int start, Block handler, boolean complete) {
    if (complete) {
      builder.seal(handler);
    }
    builder.startBlock(handler);
    frame.replaceStack(List.of(caught(start)));
  }

  private Value caught(int start) {
    LabelNode label = handlerLabels.get(start);
    frame.at(lineOf(start));
    Handlers handlers = code.handlers();
    return frame.emit(new Caught(handlers.types(label), handlers.isSynthetic(label)));
  }

  /** Index that carries the line of a catch clause: the handler's first instruction. */
  private int lineOf(int start) {
    int at = start;
    AbstractInsnNode insn = code.insn(at);
    while (insn != null && insn.getOpcode() < 0 && !(insn instanceof LineNumberNode)) {
      insn = insn.getNext();
      at++;
    }
    return insn == null ? start : at;
  }

  private void walkStretch(int start) {
    FlowGraph.Stretch stretch = graph.stretch(start);
    boolean left = false;
    for (int i = start; i < stretch.end(); i++) {
      AbstractInsnNode insn = code.insn(i);
      if (insn.getOpcode() >= 0) {
        frame.at(i);
        left = step.run(insn);
      }
    }
    if (!left) {
      connect(stretch.end(), Edge.Kind.NORMAL);
    }
  }

  /** Connects the current block to the stretch at {@code target}, and hands the stack over. */
  void connect(int target, Edge.Kind kind, Object... labels) {
    shapes.putIfAbsent(target, new ArrayList<>(frame.stack()));
    if (shapes.get(target).size() != frame.stack().size()) {
      throw new CodeException("operand stacks of different heights meet");
    }
    frame.spillStack();
    builder.connect(block(target), kind, labels);
  }

  int position(LabelNode label) {
    return graph.position(label);
  }

  private Block block(int start) {
    return blocks.computeIfAbsent(start, k -> builder.newBlock());
  }

  private Block handlerBlock(int start) {
    return handlerBlocks.computeIfAbsent(start, k -> builder.newBlock());
  }
}
