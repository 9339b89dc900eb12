package io.github.quiesce.classfile.code;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * String concatenation as compilers before Java 9 have it: {@code new StringBuilder()}, appends and
 * {@code toString()} with the builder never leaving its place on the operand stack.
 */
final class ConcatChains {
  private static final String BUILDER = "java/lang/StringBuilder";

  private final AbstractInsnNode[] insns;
  private final int[] heights;
  private final Desugaring desugaring;

  ConcatChains(AbstractInsnNode[] insns, int[] heights, Desugaring desugaring) {
    this.insns = insns;
    this.heights = heights;
    this.desugaring = desugaring;
  }

  void find() {
    for (int i = 0; i < insns.length; i++) {
      if (insns[i] instanceof TypeInsnNode created
          && created.getOpcode() == Opcodes.NEW
          && created.desc.equals(BUILDER)
          && heights[i] >= 0) {
        AbstractInsnNode dup = Insns.next(created);
        AbstractInsnNode init = Insns.next(dup);
        if (Insns.is(dup, Opcodes.DUP) && Insns.calls(init, BUILDER, "<init>", "()V")) {
          chain(i, dup, init);
        }
      }
    }
  }

  private void chain(int start, AbstractInsnNode dup, AbstractInsnNode init) {
    int end = end(start, init);
    if (end < 0) {
      return;
    }
    desugaring.put(insns[start], new Rewrite.ConcatStart());
    desugaring.put(dup, Rewrite.SKIP);
    desugaring.put(init, Rewrite.SKIP);
    desugaring.put(insns[end], Rewrite.SKIP);
    for (int i = start; i < end; i++) {
      if (isAppend(insns[i]) && receiverHeight(i) == heights[start]) {
        desugaring.put(insns[i], new Rewrite.ConcatAppend());
      }
    }
  }

  /** Index of the toString that ends the chain, or -1 where the builder is used otherwise. */
  private int end(int start, AbstractInsnNode init) {
    int base = heights[start];
    boolean begun = false;
    for (int i = start; i < insns.length; i++) {
      if (insns[i].getOpcode() < 0) {
        continue;
      }
      if (!begun) {
        begun = insns[i] == init;
        continue;
      }
      if (Insns.calls(insns[i], BUILDER, "toString", "()Ljava/lang/String;")
          && heights[i] == base + 1) {
        return i;
      }
      boolean appends = isAppend(insns[i]) && receiverHeight(i) == base;
      if (!appends && (heights[i] < 0 || touches(i, base))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isAppend(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode call
        && call.owner.equals(BUILDER)
        && call.name.equals("append")
        && Type.getArgumentCount(call.desc) == 1;
  }

  private int receiverHeight(int index) {
    int arguments = Type.getArgumentsAndReturnSizes(((MethodInsnNode) insns[index]).desc) >> 2;
    return heights[index] - arguments;
  }

  /** Whether an instruction may take or copy the builder, which lies at {@code base}. */
  private boolean touches(int index, int base) {
    int opcode = insns[index].getOpcode();
    boolean onTop = heights[index] == base + 1;
    boolean copies = opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP;
    boolean takes = heights[index] + StackEffect.of(insns[index]) <= base;
    boolean calls =
        insns[index] instanceof MethodInsnNode call
            && heights[index]
                    - Type.getArgumentsAndReturnSizes(call.desc) / 4
                    + (opcode == Opcodes.INVOKESTATIC ? 1 : 0)
                <= base;
    return takes
        || calls
        || (onTop
            && (copies
                || opcode == Opcodes.INSTANCEOF
                || opcode == Opcodes.CHECKCAST
                || opcode == Opcodes.GETFIELD));
  }
}
