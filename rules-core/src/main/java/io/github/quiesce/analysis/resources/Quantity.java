package io.github.quiesce.analysis.resources;

/**
 * A number a resource was made with.
 *
 * @param kind how it is known
 * @param value the number, where it is known; else 0
 */
public record Quantity(Kind kind, long value) {
  /** How a number is known. */
  public enum Kind {
    KNOWN,
    /** Without limit in practice. */
    UNBOUNDED,
    /** There is a limit, of unknown size. */
    BOUNDED,
    UNKNOWN
  }

  static final Quantity UNKNOWN = new Quantity(Kind.UNKNOWN, 0);
  static final Quantity UNBOUNDED = new Quantity(Kind.UNBOUNDED, 0);

  /** Limits no service ever reaches count as none: what people write for "no limit". */
  private static final long NO_LIMIT = Integer.MAX_VALUE / 2;

  static Quantity known(long value) {
    return value >= NO_LIMIT ? UNBOUNDED : new Quantity(Kind.KNOWN, value);
  }

  public boolean isUnbounded() {
    return kind == Kind.UNBOUNDED;
  }

  public boolean isKnown() {
    return kind == Kind.KNOWN;
  }

  /** Whether there is a limit, known or not. */
  public boolean isBounded() {
    return kind == Kind.KNOWN || kind == Kind.BOUNDED;
  }
}
