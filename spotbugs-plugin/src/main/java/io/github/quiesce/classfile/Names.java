package io.github.quiesce.classfile;

import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;

/** From the names of class files to those of the model ({@link TypeNames}). */
public final class Names {
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "boolean", "Z", "byte", "B", "char", "C", "short", "S", "int", "I", "long", "J", "float",
          "F", "double", "D", "void", "V");

  private Names() {}

  /** Binary name of an internal name; array descriptors are taken too, as method owners are. */
  public static String binary(String internalName) {
    return internalName.startsWith("[")
        ? of(Type.getObjectType(internalName))
        : internalName.replace('/', '.');
  }

  /** Erased type name of a field descriptor. */
  public static String ofDescriptor(String descriptor) {
    return of(Type.getType(descriptor));
  }

  public static String of(Type type) {
    return type.getSort() == Type.METHOD ? TypeNames.UNKNOWN : type.getClassName();
  }

  /** Erased parameter types of a method descriptor. */
  public static List<String> parameters(String methodDescriptor) {
    List<String> all = new ArrayList<>();
    for (Type each : Type.getArgumentTypes(methodDescriptor)) {
      all.add(of(each));
    }
    return all;
  }

  public static String returned(String methodDescriptor) {
    return of(Type.getReturnType(methodDescriptor));
  }

  /** Field descriptor of an erased type; of unknown types {@code Object}'s. */
  public static String descriptor(String type) {
    int dimensions = 0;
    String element = type;
    while (TypeNames.isArray(element)) {
      element = TypeNames.elementType(element);
      dimensions++;
    }
    if (TypeNames.isUnknown(element)) {
      element = TypeNames.OBJECT;
    }
    String base = PRIMITIVES.getOrDefault(element, "L" + element.replace('.', '/') + ";");
    return "[".repeat(dimensions) + base;
  }
}
