package io.github.quiesce.facts;

/**
 * A value of a call: its receiver, its result, or an argument. Written {@code receiver}, {@code
 * result}, {@code arg0}, {@code arg1} … in the data.
 *
 * @param kind which of the three
 * @param index the argument's position, from 0; 0 for the others
 */
public record Place(Kind kind, int index) {
  /** The three kinds of values of a call. */
  public enum Kind {
    RECEIVER,
    RESULT,
    ARGUMENT
  }

  public static final Place RECEIVER = new Place(Kind.RECEIVER, 0);
  public static final Place RESULT = new Place(Kind.RESULT, 0);

  /** Every argument there is; written {@code any}, where several are stored at once. */
  public static final Place ANY_ARGUMENT = new Place(Kind.ARGUMENT, -1);

  public static Place argument(int index) {
    return new Place(Kind.ARGUMENT, index);
  }
}
