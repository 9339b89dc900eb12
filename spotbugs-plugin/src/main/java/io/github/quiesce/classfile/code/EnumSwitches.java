package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.ClassSpace;
import io.github.quiesce.classfile.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Switches over enums: {@code $SwitchMap$E[e.ordinal()]}, where a synthetic class (javac, Kotlin)
 * or method (ECJ) fills the array. Without that class in view the cases stay numbers.
 */
final class EnumSwitches {
  private final Map<AbstractInsnNode, Rewrite> rewrites;
  private final ClassSpace space;

  EnumSwitches(Map<AbstractInsnNode, Rewrite> rewrites, ClassSpace space) {
    this.rewrites = rewrites;
    this.space = space;
  }

  /** Whether the instruction switches over an enum; its rewriting is then recorded. */
  boolean restore(AbstractInsnNode insn) {
    AbstractInsnNode element = Insns.previous(insn);
    if (Insns.callsNamed(element, "ordinal", "()I")) {
      return restoreOrdinal(insn, (MethodInsnNode) element);
    }
    AbstractInsnNode ordinal = Insns.previous(element);
    if (!Insns.is(element, Opcodes.IALOAD) || !Insns.callsNamed(ordinal, "ordinal", "()I")) {
      return false;
    }
    AbstractInsnNode array = arrayBefore(ordinal);
    Map<Integer, String> names = array == null ? Map.of() : names(array);
    if (names.isEmpty()) {
      return false;
    }
    rewrites.put(array, Rewrite.SKIP);
    if (Insns.is(Insns.next(array), Opcodes.SWAP)) {
      rewrites.put(Insns.next(array), Rewrite.SKIP); // Kotlin computes the selector first
    }
    rewrites.put(ordinal, Rewrite.SKIP);
    rewrites.put(element, Rewrite.SKIP);
    rewrites.put(insn, restored(insn, names));
    return true;
  }

  /** Newer compilers switch over the ordinal where the enum is compiled with the switch. */
  private boolean restoreOrdinal(AbstractInsnNode insn, MethodInsnNode ordinal) {
    Map<Integer, String> names =
        space.node(Names.binary(ordinal.owner)).map(EnumSwitches::constants).orElse(Map.of());
    if (names.isEmpty()) {
      return false;
    }
    rewrites.put(ordinal, Rewrite.SKIP);
    rewrites.put(insn, restored(insn, names));
    return true;
  }

  private static Map<Integer, String> constants(ClassNode type) {
    Map<Integer, String> names = new HashMap<>();
    for (FieldNode field : type.fields) {
      if ((field.access & Opcodes.ACC_ENUM) != 0) {
        names.put(names.size(), field.name);
      }
    }
    return names;
  }

  /** The array is read before the selector is computed, in the same statement. */
  private static AbstractInsnNode arrayBefore(AbstractInsnNode ordinal) {
    AbstractInsnNode at = ordinal;
    for (int i = 0; i < 40 && at != null; i++) {
      at = Insns.previous(at);
      boolean isField =
          Insns.readsField(at, Opcodes.GETSTATIC, "[I") && isMap(((FieldInsnNode) at).name);
      boolean isMethod = at instanceof MethodInsnNode call && isMap(call.name);
      if (isField || isMethod) {
        return at;
      }
    }
    return null;
  }

  private static boolean isMap(String name) {
    return name.startsWith("$SwitchMap$")
        || name.startsWith("$EnumSwitchMapping$")
        || name.startsWith("$SWITCH_TABLE$");
  }

  private Map<Integer, String> names(AbstractInsnNode array) {
    if (array instanceof MethodInsnNode call) {
      return space
          .method(Names.binary(call.owner), call.name, call.desc)
          .map(EnumSwitches::filled)
          .map(all -> all.getOrDefault("", Map.of()))
          .orElse(Map.of());
    }
    FieldInsnNode field = (FieldInsnNode) array;
    return space
        .method(Names.binary(field.owner), "<clinit>", "()V")
        .map(EnumSwitches::filled)
        .map(all -> all.getOrDefault(field.name, Map.of()))
        .orElse(Map.of());
  }

  /**
   * Reads {@code array[CONSTANT.ordinal()] = number} by the array's field; by {@code ""} where the
   * array is a local that no field is given.
   */
  private static Map<String, Map<Integer, String>> filled(MethodNode method) {
    Map<String, Map<Integer, String>> result = new HashMap<>();
    Map<Integer, String> pending = new LinkedHashMap<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (Insns.is(insn, Opcodes.IASTORE)) {
        AbstractInsnNode number = Insns.previous(insn);
        AbstractInsnNode constant = Insns.previous(Insns.previous(number));
        AbstractInsnNode array = Insns.previous(constant);
        if (Insns.intConstant(number) != null && Insns.is(constant, Opcodes.GETSTATIC)) {
          Map<Integer, String> into =
              Insns.readsField(array, Opcodes.GETSTATIC, "[I")
                  ? result.computeIfAbsent(((FieldInsnNode) array).name, k -> new HashMap<>())
                  : pending;
          into.put(Insns.intConstant(number), ((FieldInsnNode) constant).name);
        }
      } else if (Insns.readsField(insn, Opcodes.PUTSTATIC, "[I") && !pending.isEmpty()) {
        result.put(((FieldInsnNode) insn).name, pending);
        pending = new LinkedHashMap<>();
      }
    }
    result.putIfAbsent("", pending);
    return result;
  }

  private static Rewrite.RestoredSwitch restored(
      AbstractInsnNode insn, Map<Integer, String> names) {
    LabelNode otherwise = SwitchTargets.otherwise(insn);
    Map<LabelNode, List<Object>> cases = new LinkedHashMap<>();
    SwitchTargets.byKey(insn)
        .forEach(
            (key, label) -> {
              if (label != otherwise) {
                Object name = names.containsKey(key) ? names.get(key) : key;
                cases.computeIfAbsent(label, k -> new ArrayList<>()).add(name);
              }
            });
    return new Rewrite.RestoredSwitch(cases, otherwise);
  }
}
