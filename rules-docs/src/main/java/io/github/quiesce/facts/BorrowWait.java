package io.github.quiesce.facts;

import java.util.Optional;

/**
 * What a call has to do with how long one waits: for an object of a pool that lends them, or for an
 * answer.
 *
 * @param effect what it does to the wait
 * @param value settings: the argument that is the time (or switches the wait); {@code AS}: the
 *     argument that is the configuration; {@code BORROWS}: the argument that was told how long,
 *     where it is not the receiver
 * @param forEver settings: values that make the wait endless
 * @param never settings: values with which one does not wait at all, whatever the time
 */
public record BorrowWait(
    Effect effect, Optional<Place> value, Optional<Values> forEver, Optional<Values> never) {

  /** What happens to the wait. */
  public enum Effect {
    /** What is made waits for ever unless it is told otherwise. */
    FOR_EVER,
    /** The same, but a file of settings that it reads by itself may tell it otherwise. */
    MAY_BE_FOR_EVER,
    /** What is made, or the receiver from now on, waits with a bound or not at all. */
    BOUNDED,
    /** It takes settings from where nobody can look. */
    UNKNOWN,
    /** It waits as the configuration says that it is given. */
    AS,
    /** It sets the time, or switches the wait. */
    SETS,
    /** It takes an object of the pool, and waits as long as the pool was told. */
    BORROWS,
    /** It waits for an answer as long as its receiver, or an argument, was told. */
    WAITS,
    /** It ends what is waited for, and so the wait of others. */
    ENDS
  }

  /** Some values of a setting. */
  public enum Values {
    NEGATIVE,
    ZERO,
    NOT_POSITIVE,
    FALSE;

    /** Whether the number (0 for false) is one of them. */
    public boolean contain(long number) {
      return switch (this) {
        case NEGATIVE -> number < 0;
        case ZERO, FALSE -> number == 0;
        case NOT_POSITIVE -> number <= 0;
      };
    }
  }

  static BorrowWait of(Effect effect) {
    return new BorrowWait(effect, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
