package io.github.quiesce.build;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns values on the operand stack from primitives into objects and back. */
final class Boxing {
  private static final Map<Type, String> BOXES =
      Map.of(
          Type.BOOLEAN_TYPE, "java/lang/Boolean",
          Type.BYTE_TYPE, "java/lang/Byte",
          Type.CHAR_TYPE, "java/lang/Character",
          Type.SHORT_TYPE, "java/lang/Short",
          Type.INT_TYPE, "java/lang/Integer",
          Type.LONG_TYPE, "java/lang/Long",
          Type.FLOAT_TYPE, "java/lang/Float",
          Type.DOUBLE_TYPE, "java/lang/Double");

  private Boxing() {}

  static boolean isPrimitive(Type type) {
    return BOXES.containsKey(type);
  }

  /** The class, by its internal name, of objects that hold such a primitive. */
  static String boxOf(Type primitive) {
    return BOXES.get(primitive);
  }

  /** Whether what takes the one can be given the primitive in an object. */
  static boolean isBoxOf(Type taken, Type primitive) {
    return taken.equals(Type.getType(Object.class))
        || taken.getInternalName().equals(boxOf(primitive));
  }

  /** Leaves an object on the stack. */
  static void box(MethodVisitor code, Type from) {
    if (isPrimitive(from)) {
      String box = boxOf(from);
      String descriptor = Type.getMethodDescriptor(Type.getObjectType(box), from);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
    }
  }

  /** Turns an object on the stack into what is wanted: an object of a class, or a primitive. */
  static void cast(MethodVisitor code, Type to) {
    if (isPrimitive(to)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, boxOf(to));
      String unboxing = to.getClassName() + "Value";
      String descriptor = Type.getMethodDescriptor(to);
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, boxOf(to), unboxing, descriptor, false);
    } else if (!to.equals(Type.getType(Object.class))) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  /** Turns what is on the stack into what is wanted. */
  static void convert(MethodVisitor code, Type from, Type to) {
    if (isPrimitive(from) && !isPrimitive(to)) {
      box(code, from);
    } else if (!isPrimitive(from)) {
      cast(code, to);
    }
  }
}
