package io.github.quiesce.classfile.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Stretches of instructions without a jump into or out of their middle, with compilers' rewritings
 * taken into account. A stretch is named by the index of its first instruction.
 */
final class FlowGraph {
  private final AbstractInsnNode[] insns;
  private final Desugaring desugaring;
  private final Handlers handlers;
  private final Map<LabelNode, Integer> positions = new HashMap<>();
  private final boolean[] starts;
  private final Map<Integer, Stretch> stretches = new LinkedHashMap<>();
  private final List<Integer> order = new ArrayList<>();

  /**
   * A stretch.
   *
   * @param end index after its last instruction
   * @param normal stretches control may go to from its end
   * @param exceptional handlers its instructions may throw to
   */
  record Stretch(int start, int end, Set<Integer> normal, Set<Integer> exceptional) {}

  FlowGraph(AbstractInsnNode[] insns, Desugaring desugaring, Handlers handlers) {
    this.insns = insns;
    this.desugaring = desugaring;
    this.handlers = handlers;
    this.starts = new boolean[insns.length + 1];
    for (int i = 0; i < insns.length; i++) {
      if (insns[i] instanceof LabelNode label) {
        positions.put(label, i);
      }
    }
    findStarts();
    visitReachable();
  }

  int position(LabelNode label) {
    Integer known = positions.get(label);
    if (known == null) {
      throw new CodeException("jump out of the method");
    }
    return known;
  }

  /** Reachable stretches in reverse postorder. */
  List<Integer> order() {
    return Collections.unmodifiableList(order);
  }

  Stretch stretch(int start) {
    return stretches.get(start);
  }

  private void findStarts() {
    starts[0] = true;
    for (int i = 0; i < insns.length; i++) {
      List<LabelNode> targets = targets(insns[i]);
      targets.forEach(label -> starts[position(label)] = true);
      if (!targets.isEmpty() || leaves(insns[i])) {
        starts[i + 1] = true;
      }
    }
    handlers.all().forEach(label -> starts[position(label)] = true);
  }

  /** Where an instruction may jump to; falling through is not among them. */
  private List<LabelNode> targets(AbstractInsnNode insn) {
    Rewrite rewrite = desugaring.of(insn).orElse(null);
    if (rewrite instanceof Rewrite.RestoredSwitch restored) {
      return targets(restored);
    }
    if (rewrite instanceof Rewrite.Restart restart) {
      return targets(restart.rest());
    }
    if (rewrite instanceof Rewrite.BooleanValue value) {
      return List.of(value.join());
    }
    if (rewrite != null) {
      return List.of();
    }
    if (insn instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    if (insn instanceof TableSwitchInsnNode || insn instanceof LookupSwitchInsnNode) {
      List<LabelNode> all = new ArrayList<>(SwitchTargets.labels(insn));
      all.add(SwitchTargets.otherwise(insn));
      return all;
    }
    return List.of();
  }

  private static List<LabelNode> targets(Rewrite.RestoredSwitch restored) {
    List<LabelNode> all = new ArrayList<>(restored.cases().keySet());
    all.add(restored.otherwise());
    return all;
  }

  /** Whether control never falls through the instruction. */
  private boolean leaves(AbstractInsnNode insn) {
    Rewrite rewrite = desugaring.of(insn).orElse(null);
    if (rewrite != null) {
      return !(rewrite instanceof Rewrite.Skip
          || rewrite instanceof Rewrite.Pop
          || rewrite instanceof Rewrite.ConcatStart
          || rewrite instanceof Rewrite.ConcatAppend);
    }
    int opcode = insn.getOpcode();
    return opcode == Opcodes.GOTO
        || opcode == Opcodes.ATHROW
        || opcode == Opcodes.TABLESWITCH
        || opcode == Opcodes.LOOKUPSWITCH
        || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
  }

  private static boolean mayThrow(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode
        || insn instanceof InvokeDynamicInsnNode
        || insn instanceof LdcInsnNode
        || insn.getOpcode() == Opcodes.ATHROW;
  }

  private void visitReachable() {
    Deque<Integer> path = new ArrayDeque<>();
    Map<Integer, Deque<Integer>> open = new HashMap<>();
    open.put(0, pending(0));
    path.push(0);
    while (!path.isEmpty()) {
      Integer next = open.get(path.peek()).poll();
      if (next == null) {
        order.add(path.pop());
      } else if (!open.containsKey(next)) {
        open.put(next, pending(next));
        path.push(next);
      }
    }
    Collections.reverse(order);
  }

  private Deque<Integer> pending(int start) {
    Stretch stretch = scan(start);
    stretches.put(start, stretch);
    // Handlers and far targets first, so that the code in line comes right after in the order.
    List<Integer> all = new ArrayList<>(stretch.normal());
    all.addAll(stretch.exceptional());
    all.sort(Collections.reverseOrder());
    return new ArrayDeque<>(all);
  }

  private Stretch scan(int start) {
    Set<Integer> exceptional = new LinkedHashSet<>();
    int at = start;
    while (true) {
      if (at >= insns.length) {
        throw new CodeException("control falls off the end of the code");
      }
      AbstractInsnNode insn = insns[at];
      if (mayThrow(insn)) {
        for (Handlers.Covering each : handlers.covering(at)) {
          exceptional.add(position(each.handler()));
        }
      }
      at++;
      if (starts[at] || leaves(insn)) {
        break;
      }
    }
    return new Stretch(start, at, successors(at - 1), exceptional);
  }

  private Set<Integer> successors(int last) {
    Set<Integer> normal = new LinkedHashSet<>();
    if (!leaves(insns[last])) {
      normal.add(last + 1);
    }
    targets(insns[last]).forEach(label -> normal.add(position(label)));
    return normal;
  }
}
