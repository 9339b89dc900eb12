package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.ClassSpace;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A method's instructions with everything that is known before they are walked. */
final class MethodCode {
  private final MethodNode method;
  private final AbstractInsnNode[] insns;
  private final Handlers handlers;
  private final Desugaring desugaring;
  private final FlowGraph graph;
  private final int[] heights;
  private final int[] lines;
  private final int[] statementLines;
  private final BitSet storedSlots = new BitSet();

  MethodCode(MethodNode method, ClassSpace space) {
    this.method = method;
    this.insns = method.instructions.toArray();
    this.handlers = new Handlers(method);
    this.desugaring = new Desugaring(method, space);
    this.graph = new FlowGraph(insns, desugaring, handlers);
    this.heights = heights();
    this.lines = new int[insns.length];
    this.statementLines = new int[insns.length];
    numberLines();
    findStoredSlots();
    new ConcatChains(insns, heights, desugaring).find();
  }

  MethodNode method() {
    return method;
  }

  AbstractInsnNode insn(int index) {
    return insns[index];
  }

  int indexOf(AbstractInsnNode insn) {
    return method.instructions.indexOf(insn);
  }

  Handlers handlers() {
    return handlers;
  }

  Desugaring desugaring() {
    return desugaring;
  }

  FlowGraph graph() {
    return graph;
  }

  /** The line of the statement an instruction belongs to; 0 where unknown. */
  int statementLine(int index) {
    return statementLines[index];
  }

  /** The line of the instruction itself; 0 where unknown. */
  int line(int index) {
    return lines[index];
  }

  /** Height of the operand stack, in slots, before each reachable instruction; else -1. */
  private int[] heights() {
    int[] result = new int[insns.length];
    Arrays.fill(result, -1);
    Map<Integer, Integer> atStart = new HashMap<>();
    atStart.put(0, 0);
    handlers.all().forEach(label -> atStart.put(graph.position(label), 1));
    for (int start : graph.order()) {
      FlowGraph.Stretch stretch = graph.stretch(start);
      int height = atStart.getOrDefault(start, 0);
      for (int i = start; i < stretch.end(); i++) {
        result[i] = height;
        height += effect(insns[i]);
      }
      int after = height;
      stretch.normal().forEach(next -> atStart.putIfAbsent(next, after));
    }
    return result;
  }

  /**
   * By how many slots the stack has grown where control comes next. Where something else stands in
   * an instruction's place, that is past what compilers added.
   */
  private int effect(AbstractInsnNode insn) {
    Rewrite rewrite = desugaring.of(insn).orElse(null);
    int own = insn.getOpcode() < 0 ? 0 : StackEffect.of(insn);
    if (rewrite instanceof Rewrite.BooleanValue) {
      return own + 1;
    }
    return rewrite instanceof Rewrite.RestoredSwitch ? -1 : own;
  }

  /**
   * A statement starts at a line entry with an empty operand stack (at a handler: with nothing but
   * the exception on it). An entry inside a statement with a lower line tells that it began there:
   * javac gives a call split over lines its own line only after its arguments'.
   */
  private void numberLines() {
    int[] statements = new int[insns.length];
    int[] firstLines = new int[insns.length + 1];
    int statement = 0;
    int line = 0;
    boolean atHandler = false;
    for (int i = 0; i < insns.length; i++) {
      if (insns[i] instanceof LabelNode label) {
        atHandler |= handlers.all().contains(label);
      } else if (insns[i] instanceof LineNumberNode entry) {
        line = entry.line;
        if (heights[i] == 0 || (heights[i] == 1 && atHandler)) {
          statement++;
          firstLines[statement] = line;
        } else if (heights[i] > 0 && statement > 0) {
          firstLines[statement] = Math.min(firstLines[statement], line);
        }
      } else if (insns[i].getOpcode() >= 0) {
        atHandler = false;
      }
      statements[i] = statement;
      lines[i] = line;
    }
    for (int i = 0; i < insns.length; i++) {
      statementLines[i] = firstLines[statements[i]];
    }
    // The call that closes a resource has the line of the block's end, unless it is in a handler.
    handlers
        .resourceCloses()
        .forEach(
            (close, inHandler) ->
                statementLines[indexOf(close)] = statementLines[indexOf(inHandler)]);
  }

  private void findStoredSlots() {
    for (AbstractInsnNode insn : insns) {
      if (insn instanceof VarInsnNode local && insn.getOpcode() >= Opcodes.ISTORE) {
        storedSlots.set(local.var);
      } else if (insn instanceof IincInsnNode increment) {
        storedSlots.set(increment.var);
      }
    }
  }

  /** Whether a slot keeps what the method received in it. */
  boolean isNeverStored(int slot) {
    return !storedSlots.get(slot);
  }

  /** The erased declared type of the local in a slot, or {@code otherwise} where it is unknown. */
  String localType(int slot, int index, String otherwise) {
    if (method.localVariables != null) {
      for (LocalVariableNode local : method.localVariables) {
        if (local.index == slot && indexOf(local.start) <= index && index < indexOf(local.end)) {
          return io.github.quiesce.classfile.Names.ofDescriptor(local.desc);
        }
      }
    }
    return otherwise;
  }

  boolean isStatic() {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  Type[] parameterTypes() {
    return Type.getArgumentTypes(method.desc);
  }
}
