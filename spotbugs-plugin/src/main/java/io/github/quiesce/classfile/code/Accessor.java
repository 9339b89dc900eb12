package io.github.quiesce.classfile.code;

import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A static method that compilers add so that a neighbouring class may reach a private member. */
final class Accessor {
  /** Accessors do one thing; compound assignments make the longest ones. */
  private static final int MAX_LENGTH = 60;

  private final Frame frame;
  private final MethodNode method;

  Accessor(Frame frame, MethodNode method) {
    this.frame = frame;
    this.method = method;
  }

  /** Whether the method is added by a compiler and has no control flow. */
  static boolean isAccessor(MethodNode method) {
    int flags = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC;
    if ((method.access & flags) != flags || method.instructions.size() > MAX_LENGTH) {
      return false;
    }
    for (AbstractInsnNode insn : method.instructions) {
      boolean simple =
          insn.getOpcode() < 0
              || (insn instanceof InsnNode && insn.getOpcode() != Opcodes.ATHROW)
              || insn instanceof VarInsnNode
              || insn instanceof FieldInsnNode
              || insn instanceof MethodInsnNode
              || (insn instanceof TypeInsnNode && insn.getOpcode() == Opcodes.CHECKCAST);
      if (!simple) {
        return false;
      }
    }
    return method.tryCatchBlocks.isEmpty();
  }

  /** Walks the method in place of a call; returns its result, if it has one. */
  List<Value> inline(List<Value> arguments) {
    Step step = new Step(frame, null);
    return frame.inline(
        new Slots(arguments),
        () -> {
          for (AbstractInsnNode insn : method.instructions) {
            if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
              return;
            }
            if (insn.getOpcode() >= 0) {
              step.run(insn);
            }
          }
        });
  }

  private static final class Slots implements Locals {
    private final Map<Integer, Value> values = new HashMap<>();

    Slots(List<Value> arguments) {
      int slot = 0;
      for (Value each : arguments) {
        values.put(slot, each);
        slot += Frame.isWide(each) ? 2 : 1;
      }
    }

    @Override
    public Value read(int slot, String type) {
      Value value = values.get(slot);
      return value == null ? new UnknownValue(type) : value;
    }

    @Override
    public void write(int slot, Value value) {
      values.put(slot, value);
    }
  }
}
