package io.github.quiesce.classfile.code;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Questions about instructions, for matching what compilers make. Null is no instruction. */
final class Insns {
  private Insns() {}

  /** The next instruction that does something: labels, lines and frames are passed over. */
  static AbstractInsnNode next(AbstractInsnNode insn) {
    AbstractInsnNode at = insn == null ? null : insn.getNext();
    while (at != null && at.getOpcode() < 0) {
      at = at.getNext();
    }
    return at;
  }

  /** The instruction itself if it does something, else the next that does. */
  static AbstractInsnNode atOrNext(AbstractInsnNode insn) {
    return insn == null || insn.getOpcode() >= 0 ? insn : next(insn);
  }

  static AbstractInsnNode previous(AbstractInsnNode insn) {
    AbstractInsnNode at = insn == null ? null : insn.getPrevious();
    while (at != null && at.getOpcode() < 0) {
      at = at.getPrevious();
    }
    return at;
  }

  static boolean is(AbstractInsnNode insn, int opcode) {
    return insn != null && insn.getOpcode() == opcode;
  }

  /** The slot an instruction of this opcode loads or stores, or -1. */
  static int slot(AbstractInsnNode insn, int opcode) {
    return is(insn, opcode) ? ((VarInsnNode) insn).var : -1;
  }

  static boolean loads(AbstractInsnNode insn, int opcode, int slot) {
    return slot >= 0 && slot(insn, opcode) == slot;
  }

  /** The int constant an instruction pushes, or null. */
  static Integer intConstant(AbstractInsnNode insn) {
    if (insn instanceof InsnNode
        && insn.getOpcode() >= Opcodes.ICONST_M1
        && insn.getOpcode() <= Opcodes.ICONST_5) {
      return insn.getOpcode() - Opcodes.ICONST_0;
    }
    if (insn instanceof IntInsnNode push && insn.getOpcode() != Opcodes.NEWARRAY) {
      return push.operand;
    }
    return insn instanceof LdcInsnNode ldc && ldc.cst instanceof Integer i ? i : null;
  }

  /** The string constant an instruction pushes, or null. */
  static String stringConstant(AbstractInsnNode insn) {
    return insn instanceof LdcInsnNode ldc && ldc.cst instanceof String s ? s : null;
  }

  static boolean calls(AbstractInsnNode insn, String owner, String name, String descriptor) {
    return insn instanceof MethodInsnNode call
        && call.owner.equals(owner)
        && call.name.equals(name)
        && call.desc.equals(descriptor);
  }

  static boolean callsNamed(AbstractInsnNode insn, String name, String descriptor) {
    return insn instanceof MethodInsnNode call
        && call.name.equals(name)
        && call.desc.equals(descriptor);
  }

  /** The label's next instruction, through gotos. */
  static AbstractInsnNode target(JumpInsnNode jump) {
    return throughGotos(atOrNext(jump.label));
  }

  static AbstractInsnNode throughGotos(AbstractInsnNode insn) {
    AbstractInsnNode at = insn;
    for (int i = 0; i < 16 && at instanceof JumpInsnNode jump; i++) {
      if (jump.getOpcode() != Opcodes.GOTO) {
        break;
      }
      at = atOrNext(jump.label);
    }
    return at;
  }

  /** Number of arguments of a method descriptor. */
  static int argumentCount(String descriptor) {
    return Type.getArgumentCount(descriptor);
  }

  static boolean readsField(AbstractInsnNode insn, int opcode, String descriptor) {
    return is(insn, opcode) && ((FieldInsnNode) insn).desc.equals(descriptor);
  }
}
