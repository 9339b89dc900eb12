package io.github.quiesce.cli.terminal;

import java.io.PrintWriter;

/** One line on standard error that says what is going on, and goes away when it is over. */
public final class Progress {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;

  public Progress(Terminal terminal) {
    this.err = terminal.err();
    this.shown = terminal.progress();
  }

  /** Replaces the line. */
  public void show(String text) {
    if (shown) {
      err.print(CLEAR_LINE + text);
      err.flush();
    }
  }

  /** Takes the line away. */
  public void clear() {
    show("");
  }
}
