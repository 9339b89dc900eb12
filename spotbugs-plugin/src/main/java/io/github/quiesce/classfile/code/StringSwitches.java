package io.github.quiesce.classfile.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Switches over strings: a switch over the hash code leads to calls of equals, which lead to the
 * cases (ECJ, Kotlin) or give a number that a second switch leads to the cases by (javac).
 */
final class StringSwitches {
  private final Map<AbstractInsnNode, Rewrite> rewrites;

  StringSwitches(Map<AbstractInsnNode, Rewrite> rewrites) {
    this.rewrites = rewrites;
  }

  /** A string and where it leads: a number for the second switch, or a label. */
  private record Case(String text, Integer number, LabelNode target) {}

  /** Whether the instruction switches over a string's hash; its rewriting is then recorded. */
  boolean restore(AbstractInsnNode insn) {
    AbstractInsnNode hash = Insns.previous(insn);
    if (!Insns.calls(hash, "java/lang/String", "hashCode", "()I")) {
      return false;
    }
    Rewrite.RestoredSwitch restored = match(insn);
    if (restored == null) {
      return false;
    }
    rewrites.put(hash, Rewrite.SKIP);
    rewrites.put(insn, restored);
    return true;
  }

  private static Rewrite.RestoredSwitch match(AbstractInsnNode insn) {
    LabelNode otherwise = SwitchTargets.otherwise(insn);
    List<Case> cases = new ArrayList<>();
    Set<LabelNode> targets = new LinkedHashSet<>(SwitchTargets.labels(insn));
    targets.remove(otherwise);
    for (LabelNode target : targets) {
      if (!collect(target, otherwise, cases)) {
        return null;
      }
    }
    boolean numbered = cases.stream().anyMatch(each -> each.number != null);
    if (cases.isEmpty() || (numbered && cases.stream().anyMatch(each -> each.number == null))) {
      return null;
    }
    return numbered ? second(otherwise, cases) : direct(otherwise, cases);
  }

  /** Reads {@code if (s.equals("a")) ...; else if ...} of one hash code. */
  private static boolean collect(LabelNode start, LabelNode otherwise, List<Case> cases) {
    AbstractInsnNode end = Insns.throughGotos(Insns.atOrNext(otherwise));
    AbstractInsnNode at = Insns.atOrNext(start);
    while (Insns.throughGotos(at) != end) {
      String text = Insns.stringConstant(Insns.next(at));
      AbstractInsnNode equal = Insns.next(Insns.next(at));
      AbstractInsnNode jump = Insns.next(equal);
      if (!Insns.is(at, Opcodes.ALOAD)
          || text == null
          || !Insns.callsNamed(equal, "equals", "(Ljava/lang/Object;)Z")
          || !(jump instanceof JumpInsnNode branch)) {
        return false;
      }
      AbstractInsnNode then = Insns.next(jump);
      if (jump.getOpcode() == Opcodes.IFNE) {
        cases.add(new Case(text, null, branch.label));
        at = then;
      } else if (jump.getOpcode() == Opcodes.IFEQ) {
        if (!taken(text, then, end, cases)) {
          return false;
        }
        at = Insns.atOrNext(branch.label);
      } else {
        return false;
      }
    }
    return true;
  }

  /** What follows a successful comparison: a number stored, or a jump to the case. */
  private static boolean taken(
      String text, AbstractInsnNode then, AbstractInsnNode end, List<Case> cases) {
    Integer number = Insns.intConstant(then);
    AbstractInsnNode store = Insns.next(then);
    if (number != null
        && Insns.is(store, Opcodes.ISTORE)
        && Insns.throughGotos(Insns.next(store)) == end) {
      cases.add(new Case(text, number, null));
      return true;
    }
    if (then instanceof JumpInsnNode leave && leave.getOpcode() == Opcodes.GOTO) {
      cases.add(new Case(text, null, leave.label));
      return true;
    }
    return false;
  }

  private static Rewrite.RestoredSwitch direct(LabelNode otherwise, List<Case> cases) {
    Map<LabelNode, List<Object>> labels = new LinkedHashMap<>();
    for (Case each : cases) {
      labels.computeIfAbsent(each.target, k -> new ArrayList<>()).add(each.text);
    }
    return new Rewrite.RestoredSwitch(labels, otherwise);
  }

  private static Rewrite.RestoredSwitch second(LabelNode join, List<Case> cases) {
    AbstractInsnNode load = Insns.throughGotos(Insns.atOrNext(join));
    AbstractInsnNode insn = Insns.next(load);
    boolean isSwitch = insn instanceof TableSwitchInsnNode || insn instanceof LookupSwitchInsnNode;
    if (!Insns.is(load, Opcodes.ILOAD) || !isSwitch) {
      return null;
    }
    Map<Integer, LabelNode> byNumber = SwitchTargets.byKey(insn);
    LabelNode otherwise = SwitchTargets.otherwise(insn);
    Map<LabelNode, List<Object>> labels = new LinkedHashMap<>();
    for (Case each : cases) {
      LabelNode target = byNumber.getOrDefault(each.number, otherwise);
      if (target != otherwise) {
        labels.computeIfAbsent(target, k -> new ArrayList<>()).add(each.text);
      }
    }
    return new Rewrite.RestoredSwitch(labels, otherwise);
  }
}
