package io.github.quiesce.classfile.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** The two switch instructions, seen as one. */
final class SwitchTargets {
  private SwitchTargets() {}

  static LabelNode otherwise(AbstractInsnNode insn) {
    return insn instanceof TableSwitchInsnNode table
        ? table.dflt
        : ((LookupSwitchInsnNode) insn).dflt;
  }

  static List<LabelNode> labels(AbstractInsnNode insn) {
    return insn instanceof TableSwitchInsnNode table
        ? table.labels
        : ((LookupSwitchInsnNode) insn).labels;
  }

  /** Targets by key, in ascending order of the keys. */
  static Map<Integer, LabelNode> byKey(AbstractInsnNode insn) {
    Map<Integer, LabelNode> result = new LinkedHashMap<>();
    List<LabelNode> labels = labels(insn);
    for (int i = 0; i < labels.size(); i++) {
      int key =
          insn instanceof TableSwitchInsnNode table
              ? table.min + i
              : ((LookupSwitchInsnNode) insn).keys.get(i);
      result.put(key, labels.get(i));
    }
    return result;
  }
}
