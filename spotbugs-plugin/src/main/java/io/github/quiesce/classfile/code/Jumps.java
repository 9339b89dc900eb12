package io.github.quiesce.classfile.code;

import static org.objectweb.asm.Opcodes.*;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Binary.Operator;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Switch;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Branches, switches, returns and throws. */
final class Jumps {
  private final Frame frame;
  private final Walk walk;

  Jumps(Frame frame, Walk walk) {
    this.frame = frame;
    this.walk = walk;
  }

  /** Walks a jump; control has always left then. */
  boolean run(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (insn instanceof JumpInsnNode jump) {
      if (opcode == GOTO) {
        walk.connect(position(jump.label), Edge.Kind.NORMAL);
      } else if (opcode == JSR) {
        throw new CodeException("subroutine");
      } else {
        branch(jump);
      }
    } else if (opcode == ATHROW) {
      throwException();
    } else if (opcode >= IRETURN && opcode <= RETURN) {
      frame.emit(new Return(opcode == RETURN ? null : frame.pop()));
      frame.builder().connect(frame.builder().unfinished().exit(), Edge.Kind.NORMAL);
    } else {
      switchOver(insn);
    }
    return true;
  }

  /** Walks an instruction that stands for something else; returns whether control has left. */
  boolean rewritten(AbstractInsnNode insn, Rewrite rewrite) {
    if (rewrite instanceof Rewrite.RestoredSwitch restored) {
      emitSwitch(frame.pop(), restored.cases(), restored.otherwise());
    } else if (rewrite instanceof Rewrite.Restart restart) {
      Value selector = frame.readLocal(restart.slot(), TypeNames.UNKNOWN);
      emitSwitch(selector, restart.rest().cases(), restart.rest().otherwise());
    } else if (rewrite instanceof Rewrite.BooleanValue value) {
      frame.push(booleanValue((JumpInsnNode) insn, value.whenJumping()));
      walk.connect(position(value.join()), Edge.Kind.NORMAL);
    } else {
      throw new CodeException("rewriting out of place");
    }
    return true;
  }

  private int position(LabelNode label) {
    return walk.position(label);
  }

  /** What has to hold for the jump to be taken. */
  private record Condition(Operator operator, Value left, Value right) {}

  private Condition condition(JumpInsnNode jump) {
    int opcode = jump.getOpcode();
    Value right;
    if (opcode == IFNULL || opcode == IFNONNULL) {
      right = new Constant(TypeNames.NULL, null);
    } else if ((opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE) || comparesBefore(jump)) {
      right = frame.pop();
    } else {
      right = frame.intConstant(0);
    }
    return new Condition(operator(opcode), frame.pop(), right);
  }

  /** Whether a comparison of longs, floats or doubles was left for the jump to do. */
  private boolean comparesBefore(JumpInsnNode jump) {
    AbstractInsnNode before = Insns.previous(jump);
    return before != null
        && before.getOpcode() >= LCMP
        && before.getOpcode() <= DCMPG
        && jump.getOpcode() <= IFLE;
  }

  private static Operator operator(int opcode) {
    return switch (opcode) {
      case IFEQ, IF_ICMPEQ, IF_ACMPEQ, IFNULL -> Operator.EQUAL;
      case IFNE, IF_ICMPNE, IF_ACMPNE, IFNONNULL -> Operator.NOT_EQUAL;
      case IFLT, IF_ICMPLT -> Operator.LESS;
      case IFGE, IF_ICMPGE -> Operator.GREATER_OR_EQUAL;
      case IFGT, IF_ICMPGT -> Operator.GREATER;
      default -> Operator.LESS_OR_EQUAL;
    };
  }

  /** Whether a condition is {@code boolean == 0} or {@code boolean != 0}. */
  private static boolean testsBoolean(JumpInsnNode jump, Condition condition) {
    return (jump.getOpcode() == IFEQ || jump.getOpcode() == IFNE)
        && condition.left.type().equals(TypeNames.BOOLEAN);
  }

  /**
   * Compilers jump forwards where the source's condition does not hold, and backwards where it
   * does.
   */
  private void branch(JumpInsnNode jump) {
    int target = position(jump.label);
    int through = frame.index() + 1;
    Condition condition = condition(jump);
    Optional<Boolean> known = isZero(jump, condition);
    if (known.isPresent()) {
      boolean jumps = known.get() == (condition.operator == Operator.EQUAL);
      walk.connect(jumps ? target : through, Edge.Kind.NORMAL);
      return;
    }
    boolean jumpsOnTrue;
    Value tested;
    if (testsBoolean(jump, condition)) {
      tested = condition.left;
      jumpsOnTrue = jump.getOpcode() == IFNE;
    } else {
      jumpsOnTrue = target <= frame.index();
      tested = frame.emit(comparison(condition, jumpsOnTrue));
    }
    frame.emit(new Branch(tested));
    walk.connect(target, jumpsOnTrue ? Edge.Kind.TRUE : Edge.Kind.FALSE);
    walk.connect(through, jumpsOnTrue ? Edge.Kind.FALSE : Edge.Kind.TRUE);
  }

  /** Whether the left side is the null or false it is compared with, where that is plain. */
  private static Optional<Boolean> isZero(JumpInsnNode jump, Condition condition) {
    boolean written =
        condition.left.type().equals(TypeNames.BOOLEAN)
            || Insns.intConstant(Insns.previous(jump)) != null;
    boolean testsZero = jump.getOpcode() == IFEQ || jump.getOpcode() == IFNE;
    return written && testsZero && condition.left instanceof Constant constant
        ? Optional.of(constant.isInteger(0))
        : isNull(condition);
  }

  /**
   * Whether a value compared with null is null, where that is plain: compilers ask for fresh
   * resources and caught exceptions, and the ways not taken would lead past a close.
   */
  private static Optional<Boolean> isNull(Condition condition) {
    boolean comparesWithNull =
        condition.right instanceof Constant right
            && right.isNull()
            && right.type().equals(TypeNames.NULL);
    if (!comparesWithNull) {
      return Optional.empty();
    }
    if (condition.left instanceof Constant left) {
      return Optional.of(left.isNull());
    }
    boolean fresh = condition.left instanceof NewObject || condition.left instanceof Caught;
    return fresh ? Optional.of(false) : Optional.empty();
  }

  private static Binary comparison(Condition condition, boolean asWritten) {
    Operator operator = asWritten ? condition.operator : condition.operator.negated();
    return new Binary(TypeNames.BOOLEAN, operator, condition.left, condition.right);
  }

  private Value booleanValue(JumpInsnNode jump, boolean whenJumping) {
    Condition condition = condition(jump);
    if (testsBoolean(jump, condition) && (jump.getOpcode() == IFNE) == whenJumping) {
      return condition.left;
    }
    return frame.emit(comparison(condition, whenJumping));
  }

  private void switchOver(AbstractInsnNode insn) {
    LabelNode otherwise = SwitchTargets.otherwise(insn);
    Map<LabelNode, List<Object>> cases = new LinkedHashMap<>();
    SwitchTargets.byKey(insn)
        .forEach(
            (key, label) -> {
              if (label != otherwise) {
                cases.computeIfAbsent(label, k -> new ArrayList<>()).add(key);
              }
            });
    emitSwitch(frame.pop(), cases, otherwise);
  }

  private void emitSwitch(Value selector, Map<LabelNode, List<Object>> cases, LabelNode otherwise) {
    frame.emit(new Switch(selector));
    LabelNode last = null;
    for (LabelNode each : cases.keySet()) {
      last = each;
    }
    boolean exhaustive = last != null && failsToMatch(otherwise);
    cases.forEach((label, keys) -> walk.connect(position(label), Edge.Kind.CASE, keys.toArray()));
    walk.connect(position(exhaustive ? last : otherwise), Edge.Kind.DEFAULT);
  }

  /** Whether compilers made this default: no case is missing, so the last takes what is left. */
  private static boolean failsToMatch(LabelNode otherwise) {
    AbstractInsnNode created = Insns.atOrNext(otherwise);
    return created instanceof TypeInsnNode node
        && node.getOpcode() == NEW
        && (node.desc.equals("java/lang/MatchException")
            || node.desc.equals("java/lang/IncompatibleClassChangeError"));
  }

  private void throwException() {
    Value exception = frame.pop();
    frame.emit(new Throw(exception, passesOn(exception)));
    frame.connectThrow(exception);
  }

  /** Whether only exceptions are thrown that handlers without a catch clause caught. */
  private static boolean passesOn(Value exception) {
    Set<Value> seen = new HashSet<>();
    Deque<Value> work = new ArrayDeque<>(List.of(exception));
    boolean found = false;
    while (!work.isEmpty()) {
      Value value = work.poll();
      if (!seen.add(value)) {
        continue;
      }
      if (value instanceof Phi phi) {
        work.addAll(phi.inputs());
      } else if (value instanceof Caught caught && caught.isSynthetic()) {
        found = true;
      } else {
        return false;
      }
    }
    return found;
  }
}
