package io.github.quiesce.adoption;

/** A baseline that cannot be used; the message says in one line what is wrong, and where. */
public final class BaselineException extends Exception {
  private static final long serialVersionUID = 1L;

  BaselineException(String message) {
    super(message);
  }

  BaselineException(String message, Exception cause) {
    super(message, cause);
  }
}
