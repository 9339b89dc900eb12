package io.github.quiesce.classfile.code;

import static org.objectweb.asm.Opcodes.*;

import io.github.quiesce.classfile.Names;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What one instruction does to the frame. */
final class Step {
  private final Frame frame;
  private final Jumps jumps;
  private final ObjectSteps objects;
  private final CallSteps calls;
  private final DynamicCalls dynamicCalls;

  /**
   * @param jumps null for code without jumps (accessors)
   */
  Step(Frame frame, Jumps jumps) {
    this.frame = frame;
    this.jumps = jumps;
    this.objects = new ObjectSteps(frame);
    this.calls = new CallSteps(frame);
    this.dynamicCalls = new DynamicCalls(frame);
  }

  /** Walks one instruction; returns whether control has left for good. */
  boolean run(AbstractInsnNode insn) {
    Rewrite rewrite = frame.code().desugaring().of(insn).orElse(null);
    if (rewrite != null) {
      return rewritten(insn, rewrite);
    }
    if (insn instanceof JumpInsnNode
        || insn instanceof TableSwitchInsnNode
        || insn instanceof LookupSwitchInsnNode
        || (insn.getOpcode() >= IRETURN && insn.getOpcode() <= RETURN)
        || insn.getOpcode() == ATHROW) {
      if (jumps == null) {
        throw new CodeException("accessor with a jump");
      }
      return jumps.run(insn);
    }
    walk(insn);
    return false;
  }

  private boolean rewritten(AbstractInsnNode insn, Rewrite rewrite) {
    if (rewrite instanceof Rewrite.Pop) {
      frame.pop();
    } else if (rewrite instanceof Rewrite.ConcatStart) {
      frame.push(new Constant(TypeNames.STRING, ""));
    } else if (rewrite instanceof Rewrite.ConcatAppend) {
      append();
    } else if (!(rewrite instanceof Rewrite.Skip)) {
      return jumps.rewritten(insn, rewrite);
    }
    return false;
  }

  private void append() {
    Value right = frame.pop();
    Value left = frame.pop();
    if (left instanceof Constant constant && "".equals(constant.value())) {
      if (right.type().equals(TypeNames.STRING)) {
        frame.push(right);
        return;
      }
    }
    frame.emitPush(new Binary(TypeNames.STRING, Binary.Operator.CONCATENATE, left, right));
  }

  private void walk(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode call) {
      calls.run(call);
    } else if (insn instanceof InvokeDynamicInsnNode call) {
      dynamicCalls.run(call);
    } else if (insn instanceof FieldInsnNode field) {
      objects.field(field);
    } else if (insn instanceof TypeInsnNode type) {
      objects.type(type);
    } else if (insn instanceof VarInsnNode local) {
      local(local);
    } else if (insn instanceof IincInsnNode increment) {
      increment(increment);
    } else if (insn instanceof LdcInsnNode constant) {
      frame.push(constant(constant.cst));
    } else if (insn instanceof IntInsnNode operand) {
      if (operand.getOpcode() == NEWARRAY) {
        objects.primitiveArray(operand.operand);
      } else {
        frame.push(frame.intConstant(operand.operand));
      }
    } else if (insn instanceof MultiANewArrayInsnNode array) {
      objects.arrays(array);
    } else if (insn.getOpcode() >= POP && insn.getOpcode() <= SWAP) {
      StackShuffles.run(frame, insn.getOpcode());
    } else {
      Arithmetic.run(frame, insn.getOpcode());
    }
  }

  private void local(VarInsnNode insn) {
    switch (insn.getOpcode()) {
      case ILOAD -> frame.push(frame.readLocal(insn.var, TypeNames.INT));
      case LLOAD -> frame.push(frame.readLocal(insn.var, "long"));
      case FLOAD -> frame.push(frame.readLocal(insn.var, "float"));
      case DLOAD -> frame.push(frame.readLocal(insn.var, "double"));
      case ALOAD -> frame.push(frame.readLocal(insn.var, TypeNames.UNKNOWN));
      case ISTORE, LSTORE, FSTORE, DSTORE, ASTORE -> frame.writeLocal(insn.var, frame.popRaw());
      default -> throw new CodeException("subroutine");
    }
  }

  private void increment(IincInsnNode insn) {
    Value old = frame.readLocal(insn.var, TypeNames.INT);
    boolean down = insn.incr < 0 && insn.incr != Integer.MIN_VALUE;
    Binary.Operator operator = down ? Binary.Operator.SUBTRACT : Binary.Operator.ADD;
    Value by = frame.intConstant(Math.abs(insn.incr));
    frame.writeLocal(insn.var, frame.emit(new Binary(TypeNames.INT, operator, old, by)));
  }

  private static Value constant(Object constant) {
    if (constant instanceof Type type) {
      return type.getSort() == Type.METHOD
          ? new UnknownValue("java.lang.invoke.MethodType")
          : new Constant("java.lang.Class", new Constant.ClassLiteral(Names.of(type)));
    }
    if (constant instanceof ConstantDynamic dynamic) {
      return new UnknownValue(Names.ofDescriptor(dynamic.getDescriptor()));
    }
    if (constant instanceof String) {
      return new Constant(TypeNames.STRING, constant);
    }
    return constant instanceof Number number
        ? Arithmetic.constant(number)
        : new UnknownValue("java.lang.invoke.MethodHandle");
  }
}
