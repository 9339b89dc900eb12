package io.github.quiesce.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces the lambdas and method references of a class by objects of classes made beside it: one
 * for all of them, or several where the interfaces cannot go together. What the compiler asks more
 * of than an object of one interface, such as a serializable lambda, stays as it is.
 */
final class Lambdas {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  private final ClassNode host;
  private final Interfaces interfaces;
  private final List<FunctionClass> made = new ArrayList<>();

  private Lambdas(ClassNode host, Interfaces interfaces) {
    this.host = host;
    this.interfaces = interfaces;
  }

  /** Rewrites the host, and gives the classes that it needs now. */
  static List<ClassNode> rewrite(ClassNode host, Interfaces interfaces) {
    Lambdas lambdas = new Lambdas(host, interfaces);
    host.methods.forEach(lambdas::rewrite);
    return lambdas.made.stream().map(FunctionClass::toClass).toList();
  }

  private void rewrite(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof InvokeDynamicInsnNode call
          && call.bsm.getOwner().equals(FACTORY)
          && call.bsm.getName().equals("metafactory")) {
        Function function = function(call);
        if (function.canBeCalledPlainly()) {
          method.instructions.insert(each, classFor(function).add(function));
          method.instructions.remove(each);
        }
      }
    }
  }

  private static Function function(InvokeDynamicInsnNode call) {
    return new Function(
        Type.getReturnType(call.desc).getInternalName(),
        call.name,
        (Type) call.bsmArgs[0],
        List.of(((Type) call.bsmArgs[2]).getArgumentTypes()),
        List.of(Type.getArgumentTypes(call.desc)),
        (Handle) call.bsmArgs[1]);
  }

  private FunctionClass classFor(Function function) {
    for (FunctionClass each : made) {
      if (each.interfaces().stream()
          .noneMatch(known -> interfaces.areAtOdds(known, function.type()))) {
        return each;
      }
    }
    String number = made.isEmpty() ? "" : String.valueOf(made.size() + 1);
    FunctionClass next = new FunctionClass(host.name + "$$Functions" + number);
    made.add(next);
    return next;
  }
}
