package io.github.quiesce.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A lambda or method reference.
 *
 * @param type the interface it is of, by its internal name
 * @param method the interface's method that it gives a body
 * @param signature that method's, erased
 * @param arguments what it is called with, as far as the code that makes it knows
 * @param captured types of the values it keeps
 * @param body the method that is its body, called with what is kept and then the arguments
 */
record Function(
    String type,
    String method,
    Type signature,
    List<Type> arguments,
    List<Type> captured,
    Handle body) {

  /** What the body is called with, its receiver first if it has one. */
  List<Type> parameters() {
    List<Type> all = new ArrayList<>();
    if (body.getTag() != Opcodes.H_INVOKESTATIC && !makesObject()) {
      all.add(Type.getObjectType(body.getOwner()));
    }
    all.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
    return all;
  }

  /** What the body gives. */
  Type result() {
    return makesObject() ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
  }

  /** Whether it is a reference to a constructor. */
  boolean makesObject() {
    return body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
  }

  /**
   * Whether casts, and boxing and unboxing as the types say, are all that is between the
   * interface's method and the body: a primitive that is widened, also out of its box, is left to
   * the run time.
   */
  boolean canBeCalledPlainly() {
    List<Type> given = new ArrayList<>(captured);
    given.addAll(arguments);
    List<Type> taken = parameters();
    for (int i = 0; i < given.size(); i++) {
      if (!isPlain(given.get(i), taken.get(i))) {
        return false;
      }
    }
    Type wanted = signature.getReturnType();
    return wanted.getSort() == Type.VOID || isPlain(result(), wanted);
  }

  private static boolean isPlain(Type from, Type to) {
    if (Boxing.isPrimitive(from)) {
      return Boxing.isPrimitive(to) ? from.equals(to) : Boxing.isBoxOf(to, from);
    }
    return !Boxing.isPrimitive(to) || from.getInternalName().equals(Boxing.boxOf(to));
  }
}
