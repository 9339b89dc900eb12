package io.github.quiesce.facts;

/**
 * A number a call fixes. Written as an integer, {@code unbounded}, {@code argN}, {@code sizeN} (the
 * size of the collection or array that is argument N), or {@code unknown}.
 *
 * @param kind how the number is known
 * @param value the constant, or the argument's position
 */
public record Amount(Kind kind, int value) {
  /** How a number is known. */
  public enum Kind {
    CONSTANT,
    ARGUMENT,
    SIZE_OF_ARGUMENT,
    UNBOUNDED,
    UNKNOWN
  }

  public static final Amount UNKNOWN = new Amount(Kind.UNKNOWN, 0);
  public static final Amount UNBOUNDED = new Amount(Kind.UNBOUNDED, 0);

  public static Amount constant(int value) {
    return new Amount(Kind.CONSTANT, value);
  }

  /** Whether it is the constant 0: of a wait, that the call does not wait but tries. */
  public boolean isZero() {
    return kind == Kind.CONSTANT && value == 0;
  }
}
