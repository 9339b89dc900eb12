package io.github.quiesce.cli.review.host;

import java.time.Duration;

/** A request that a host did not carry out. The message holds no secret. */
public final class ApiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final Duration delay;

  /** What can be done about it. */
  public enum Kind {
    /** Ask again later: the host is busy, or wants less of us. */
    LATER,
    /** The token may not do this. */
    DENIED,
    /** The host does not take what it was sent. */
    INVALID,
    /** There is no such thing. */
    MISSING,
    /** Something else, which does not pass. */
    FAILED
  }

  ApiException(Kind kind, String message, Duration delay) {
    super(message);
    this.kind = kind;
    this.delay = delay;
  }

  public Kind kind() {
    return kind;
  }

  /** How long to wait before asking again; nothing where the host does not say. */
  Duration delay() {
    return delay;
  }
}
