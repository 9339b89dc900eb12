package io.github.quiesce.cli;

/** Something only the user can mend; the message is one line that says what, where and how. */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
