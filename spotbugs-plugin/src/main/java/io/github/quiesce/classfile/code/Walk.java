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
  private final Set<Integer> visited = new HashSet<>();
  private final Set<Integer> walked = new HashSet<>();

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
    boolean found = true;
    while (found) {
      found = false;
      for (int start : graph.order()) {
        if (!walked.contains(start) && isReached(start)) {
          walked.add(start);
          walk(start);
          found = true;
        }
        if (visited.add(start)) {
          sealFinished(start);
        }
      }
    }
  }

  /**
   * Whether there is a way to a stretch so far: branches that were found never to be taken and
   * exceptions that nothing throws are ways in the instructions only.
   */
  private boolean isReached(int start) {
    return blocks.containsKey(start) || handlerBlocks.containsKey(start);
  }

  /** A stretch gave all the edges it has: those it leads to may have all theirs. */
  private void sealFinished(int start) {
    FlowGraph.Stretch stretch = graph.stretch(start);
    Set<Integer> next = new LinkedHashSet<>(stretch.normal());
    next.addAll(stretch.exceptional());
    for (int each : next) {
      Set<Integer> open = openPredecessors.get(each);
      if (open != null && open.remove(start) && open.isEmpty() && walked.contains(each)) {
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
    boolean isHandler = handlerLabels.containsKey(start);
    if (handlerBlocks.containsKey(start) || (isHandler && !complete)) {
      enterHandler(start, handlerBlock(start), complete);
      if (blocks.containsKey(start) || !complete) {
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
    walkStretch(start);
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
