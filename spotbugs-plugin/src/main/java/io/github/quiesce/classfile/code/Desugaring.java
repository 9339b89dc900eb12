package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.ClassSpace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Finds what javac (and compilers like it) made of source constructs, one method at a time. */
final class Desugaring {
  private final Map<AbstractInsnNode, Rewrite> rewrites = new HashMap<>();
  private final Map<LabelNode, Integer> jumpsTo = new HashMap<>();

  Desugaring(MethodNode method, ClassSpace space) {
    StringSwitches strings = new StringSwitches(rewrites);
    EnumSwitches enums = new EnumSwitches(rewrites, space);
    TypeSwitches types = new TypeSwitches(rewrites, method);
    countJumps(method);
    for (AbstractInsnNode insn : method.instructions) {
      switch (insn.getOpcode()) {
        case Opcodes.LOOKUPSWITCH, Opcodes.TABLESWITCH -> {
          if (!strings.restore(insn) && !enums.restore(insn)) {
            types.restore(insn);
          }
        }
        case Opcodes.DUP -> nullCheck(insn);
        case Opcodes.LCMP, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG ->
            foldedComparison(insn);
        default -> {
          if (insn instanceof JumpInsnNode jump && insn.getOpcode() != Opcodes.GOTO) {
            booleanValue(jump);
          }
        }
      }
    }
  }

  Optional<Rewrite> of(AbstractInsnNode insn) {
    return Optional.ofNullable(rewrites.get(insn));
  }

  void put(AbstractInsnNode insn, Rewrite rewrite) {
    rewrites.put(insn, rewrite);
  }

  private void countJumps(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof JumpInsnNode jump) {
        jumpsTo.merge(jump.label, 1, Integer::sum);
      } else if (insn instanceof TableSwitchInsnNode table) {
        table.labels.forEach(label -> jumpsTo.merge(label, 1, Integer::sum));
        jumpsTo.merge(table.dflt, 1, Integer::sum);
      } else if (insn instanceof LookupSwitchInsnNode lookup) {
        lookup.labels.forEach(label -> jumpsTo.merge(label, 1, Integer::sum));
        jumpsTo.merge(lookup.dflt, 1, Integer::sum);
      }
    }
  }

  /** {@code dup; Objects.requireNonNull; pop} and, before Java 9, {@code dup; getClass; pop}. */
  private void nullCheck(AbstractInsnNode dup) {
    AbstractInsnNode check = Insns.next(dup);
    AbstractInsnNode pop = Insns.next(check);
    boolean checks =
        Insns.calls(
                check,
                "java/util/Objects",
                "requireNonNull",
                "(Ljava/lang/Object;)Ljava/lang/Object;")
            || Insns.calls(check, "java/lang/Object", "getClass", "()Ljava/lang/Class;");
    if (checks && Insns.is(pop, Opcodes.POP)) {
      rewrites.put(dup, Rewrite.SKIP);
      rewrites.put(check, Rewrite.SKIP);
      rewrites.put(pop, Rewrite.SKIP);
    }
  }

  /** A comparison the next instruction branches on. */
  private void foldedComparison(AbstractInsnNode compare) {
    AbstractInsnNode jump = Insns.next(compare);
    if (jump instanceof JumpInsnNode
        && jump.getOpcode() >= Opcodes.IFEQ
        && jump.getOpcode() <= Opcodes.IFLE) {
      rewrites.put(compare, Rewrite.SKIP);
    }
  }

  /** {@code jump L; push 1; goto M; L: push 0; M:}, and the other way round. */
  private void booleanValue(JumpInsnNode jump) {
    Integer falling = Insns.intConstant(Insns.next(jump));
    AbstractInsnNode leave = Insns.next(Insns.next(jump));
    Integer jumping = Insns.intConstant(Insns.atOrNext(jump.label));
    if (falling == null
        || jumping == null
        || falling + jumping != 1
        || falling * jumping != 0
        || !Insns.is(leave, Opcodes.GOTO)
        || jumpsTo.getOrDefault(jump.label, 0) != 1) {
      return;
    }
    LabelNode join = ((JumpInsnNode) leave).label;
    AbstractInsnNode other = Insns.atOrNext(jump.label);
    boolean adjacent = Insns.next(leave) == other && Insns.next(other) == Insns.atOrNext(join);
    if (adjacent) {
      rewrites.put(jump, new Rewrite.BooleanValue(join, jumping == 1));
    }
  }
}
