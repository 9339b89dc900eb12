package io.github.quiesce.classfile.code;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

/** By how many slots an instruction changes the height of the operand stack. */
final class StackEffect {
  private StackEffect() {}

  static int of(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      return of(call.desc) - (call.getOpcode() == INVOKESTATIC ? 0 : 1);
    }
    if (insn instanceof InvokeDynamicInsnNode call) {
      return of(call.desc);
    }
    if (insn instanceof FieldInsnNode field) {
      int size = Type.getType(field.desc).getSize();
      return switch (field.getOpcode()) {
        case GETSTATIC -> size;
        case GETFIELD -> size - 1;
        case PUTSTATIC -> -size;
        default -> -size - 1;
      };
    }
    if (insn instanceof LdcInsnNode ldc) {
      return size(ldc.cst);
    }
    return insn instanceof MultiANewArrayInsnNode array ? 1 - array.dims : of(insn.getOpcode());
  }

  private static int of(String descriptor) {
    int sizes = Type.getArgumentsAndReturnSizes(descriptor);
    return (sizes & 3) - ((sizes >> 2) - 1);
  }

  private static int size(Object constant) {
    boolean wide = constant instanceof Long || constant instanceof Double;
    if (constant instanceof org.objectweb.asm.ConstantDynamic dynamic) {
      return dynamic.getSize();
    }
    return wide ? 2 : 1;
  }

  private static int of(int opcode) {
    return switch (opcode) {
      case LCONST_0, LCONST_1, DCONST_0, DCONST_1, LLOAD, DLOAD, DUP2, DUP2_X1, DUP2_X2 -> 2;
      case ACONST_NULL, BIPUSH, SIPUSH, NEW -> 1;
      case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 -> 1;
      case FCONST_0, FCONST_1, FCONST_2, ILOAD, FLOAD, ALOAD, DUP, DUP_X1, DUP_X2 -> 1;
      case I2L, I2D, F2L, F2D, JSR -> 1;
      case IALOAD, FALOAD, AALOAD, BALOAD, CALOAD, SALOAD, ISTORE, FSTORE, ASTORE, POP -> -1;
      case IADD, ISUB, IMUL, IDIV, IREM, IAND, IOR, IXOR, ISHL, ISHR, IUSHR -> -1;
      case FADD, FSUB, FMUL, FDIV, FREM, LSHL, LSHR, LUSHR, L2I, L2F, D2I, D2F -> -1;
      case FCMPL, FCMPG, IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> -1;
      case TABLESWITCH, LOOKUPSWITCH, IRETURN, FRETURN, ARETURN -> -1;
      case ATHROW, MONITORENTER, MONITOREXIT -> -1;
      case LADD, LSUB, LMUL, LDIV, LREM, LAND, LOR, LXOR, DADD, DSUB, DMUL, DDIV, DREM -> -2;
      case LSTORE, DSTORE, POP2, LRETURN, DRETURN -> -2;
      case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE -> -2;
      case IF_ACMPEQ, IF_ACMPNE -> -2;
      case IASTORE, FASTORE, AASTORE, BASTORE, CASTORE, SASTORE, LCMP, DCMPL, DCMPG -> -3;
      case LASTORE, DASTORE -> -4;
      default -> 0;
    };
  }
}
