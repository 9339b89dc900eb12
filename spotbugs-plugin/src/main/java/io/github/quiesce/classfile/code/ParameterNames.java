package io.github.quiesce.classfile.code;

import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Parameters' names, from MethodParameters or the local variable table. */
public final class ParameterNames {
  private ParameterNames() {}

  /** The name, or the empty string where the class file has none. */
  public static String of(MethodNode method, int index, int slot) {
    if (method.parameters != null && index < method.parameters.size()) {
      String name = method.parameters.get(index).name;
      if (name != null) {
        return name;
      }
    }
    if (method.localVariables != null) {
      // A parameter's slot may be reused; the entry from the first instruction on is the parameter.
      for (LocalVariableNode local : method.localVariables) {
        if (local.index == slot && Insns.previous(local.start) == null) {
          return local.name;
        }
      }
    }
    return "";
  }
}
