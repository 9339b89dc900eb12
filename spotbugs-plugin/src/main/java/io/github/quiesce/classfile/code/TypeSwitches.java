package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Pattern switches: {@code typeSwitch(selector, restart)} gives the number of the first case from
 * {@code restart} on that matches; a guard that fails sets {@code restart} and jumps back. The jump
 * back is no loop: it goes on with the cases that are left.
 */
final class TypeSwitches {
  private final Map<AbstractInsnNode, Rewrite> rewrites;
  private final MethodNode method;

  TypeSwitches(Map<AbstractInsnNode, Rewrite> rewrites, MethodNode method) {
    this.rewrites = rewrites;
    this.method = method;
  }

  /** Whether the instruction is a pattern switch; its rewriting is then recorded. */
  boolean restore(AbstractInsnNode insn) {
    if (!(Insns.previous(insn) instanceof InvokeDynamicInsnNode call)
        || !call.bsm.getOwner().equals("java/lang/runtime/SwitchBootstraps")) {
      return false;
    }
    AbstractInsnNode restart = Insns.previous(call);
    AbstractInsnNode selector = Insns.previous(restart);
    if (!Insns.is(restart, Opcodes.ILOAD) || !Insns.is(selector, Opcodes.ALOAD)) {
      return false;
    }
    rewrites.put(call, Rewrite.POP);
    rewrites.put(insn, from(insn, call, Integer.MIN_VALUE));
    int restartSlot = Insns.slot(restart, Opcodes.ILOAD);
    int selectorSlot = Insns.slot(selector, Opcodes.ALOAD);
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof JumpInsnNode jump
          && jump.getOpcode() == Opcodes.GOTO
          && Insns.atOrNext(jump.label) == selector) {
        AbstractInsnNode store = Insns.previous(jump);
        Integer number = Insns.intConstant(Insns.previous(store));
        if (Insns.loads(store, Opcodes.ISTORE, restartSlot) && number != null) {
          rewrites.put(jump, new Rewrite.Restart(selectorSlot, from(insn, call, number)));
        }
      }
    }
    return true;
  }

  private static Rewrite.RestoredSwitch from(
      AbstractInsnNode insn, InvokeDynamicInsnNode call, int first) {
    LabelNode otherwise = SwitchTargets.otherwise(insn);
    Map<LabelNode, List<Object>> cases = new LinkedHashMap<>();
    SwitchTargets.byKey(insn)
        .forEach(
            (key, label) -> {
              if (key >= first && label != otherwise) {
                cases.computeIfAbsent(label, k -> new ArrayList<>()).add(label(call, key));
              }
            });
    return new Rewrite.RestoredSwitch(cases, otherwise);
  }

  private static Object label(InvokeDynamicInsnNode call, int key) {
    if (key < 0 || key >= call.bsmArgs.length) {
      return key == -1 ? "null" : key;
    }
    Object label = call.bsmArgs[key];
    if (label instanceof Type type) {
      return Names.of(type);
    }
    if (label instanceof ConstantDynamic constant
        && constant.getBootstrapMethodArgumentCount() > 0) {
      // EnumDesc.of(ClassDesc, name): the name comes last.
      return constant.getBootstrapMethodArgument(constant.getBootstrapMethodArgumentCount() - 1);
    }
    return label;
  }
}
