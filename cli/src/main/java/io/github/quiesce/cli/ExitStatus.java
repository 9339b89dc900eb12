package io.github.quiesce.cli;

/** What the command tells the shell. The worse status wins. */
public final class ExitStatus {
  /** Everything asked for was looked at, and nothing was found. */
  public static final int CLEAN = 0;

  /** There are findings. */
  public static final int FINDINGS = 1;

  /** Bad usage, or part of the input could not be read; there may be findings as well. */
  public static final int BAD_INPUT = 2;

  private ExitStatus() {}
}
