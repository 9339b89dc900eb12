package io.github.quiesce.model;

/**
 * A constant as the JVM sees it: {@code boolean}, {@code char}, {@code byte}, {@code short} and
 * {@code int} are {@link Integer}, then {@link Long}, {@link Float}, {@link Double}, {@link
 * String}; a class literal is a {@link ClassLiteral}; {@code null} is {@code null}.
 */
public final class Constant extends Value {
  /** {@code Foo.class}. */
  public record ClassLiteral(String className) {}

  private final Object value;

  public Constant(String type, Object value) {
    super(type);
    this.value = normalise(value);
  }

  private static Object normalise(Object value) {
    if (value instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (value instanceof Character c) {
      return (int) c;
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    return value;
  }

  /** The constant, or null for the null literal. */
  public Object value() {
    return value;
  }

  public boolean isNull() {
    return value == null;
  }

  /** Whether this is an int or long constant equal to {@code expected}. */
  public boolean isInteger(long expected) {
    return (value instanceof Integer || value instanceof Long)
        && ((Number) value).longValue() == expected;
  }

  @Override
  public String toString() {
    return value instanceof String s ? "\"" + s + "\"" : String.valueOf(value);
  }
}
