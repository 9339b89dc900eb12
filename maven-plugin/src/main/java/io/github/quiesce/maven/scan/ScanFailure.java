package io.github.quiesce.maven.scan;

/** A scan that could not be made; the message is one line that says why and what to do. */
public final class ScanFailure extends Exception {
  private static final long serialVersionUID = 1L;

  public ScanFailure(String message) {
    super(message);
  }

  public ScanFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
