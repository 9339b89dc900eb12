package io.github.quiesce.lowering;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.TypeNames;

/** Numeric promotion (JLS 5.6), on erased type names; boxes count as what they hold. */
final class Promotion {
  private Promotion() {}

  /** The type an operation on two operands has. */
  static String binary(Binary.Operator operator, String left, String right) {
    String first = unboxed(left);
    String second = unboxed(right);
    return switch (operator) {
      case CONCATENATE -> TypeNames.STRING;
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> wider(first, TypeNames.INT);
      case AND, OR, XOR ->
          first.equals(TypeNames.BOOLEAN) ? TypeNames.BOOLEAN : wider(first, second);
      default -> operator.isComparison() ? TypeNames.BOOLEAN : wider(first, second);
    };
  }

  /** Whether this is a primitive number type. */
  static boolean isNumeric(String type) {
    return switch (type) {
      case "int", "long", "byte", "short", "char", "float", "double" -> true;
      default -> false;
    };
  }

  private static String wider(String left, String right) {
    if (!isNumeric(left) || !isNumeric(right)) {
      return TypeNames.UNKNOWN;
    }
    for (String type : new String[] {"double", "float", "long"}) {
      if (left.equals(type) || right.equals(type)) {
        return type;
      }
    }
    return TypeNames.INT;
  }

  private static String unboxed(String type) {
    return switch (type) {
      case "java.lang.Integer" -> "int";
      case "java.lang.Long" -> "long";
      case "java.lang.Short" -> "short";
      case "java.lang.Byte" -> "byte";
      case "java.lang.Character" -> "char";
      case "java.lang.Float" -> "float";
      case "java.lang.Double" -> "double";
      case "java.lang.Boolean" -> "boolean";
      default -> type;
    };
  }
}
