package io.github.quiesce.cli.review;

/** Input that cannot be used; the message says in one line what is wrong. */
public final class ReviewException extends Exception {
  private static final long serialVersionUID = 1L;

  public ReviewException(String message) {
    super(message);
  }

  public ReviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
