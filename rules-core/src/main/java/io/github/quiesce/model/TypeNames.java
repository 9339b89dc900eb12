package io.github.quiesce.model;

/**
 * Types in the model are erased and named by strings: binary class names ({@code
 * java.util.Map$Entry}), primitives ({@code int}), arrays ({@code int[]}), {@code void}, {@code
 * null}, and {@link #UNKNOWN} for what a front end could not resolve.
 */
public final class TypeNames {
  /** A type the front end could not resolve. */
  public static final String UNKNOWN = "?";

  public static final String OBJECT = "java.lang.Object";
  public static final String STRING = "java.lang.String";
  public static final String VOID = "void";
  public static final String INT = "int";
  public static final String BOOLEAN = "boolean";
  public static final String NULL = "null";
  public static final String THROWABLE = "java.lang.Throwable";

  private TypeNames() {}

  public static boolean isUnknown(String type) {
    return type.equals(UNKNOWN);
  }

  public static boolean isArray(String type) {
    return type.endsWith("[]");
  }

  /** The element type of an array type, or {@link #UNKNOWN} for anything else. */
  public static String elementType(String type) {
    return isArray(type) ? type.substring(0, type.length() - 2) : UNKNOWN;
  }

  public static boolean isPrimitive(String type) {
    return switch (type) {
      case "int", "long", "boolean", "byte", "short", "char", "float", "double", "void" -> true;
      default -> false;
    };
  }

  /** The name after the last dot or dollar sign, array brackets kept. */
  public static String simpleName(String type) {
    int cut = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$'));
    return type.substring(cut + 1);
  }
}
