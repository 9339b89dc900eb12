package io.github.quiesce.cli;

import io.github.quiesce.cli.terminal.Terminal;

/** Starts the command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs the command in this process and gives its exit status. */
  public static int run(Terminal terminal, String... args) {
    int status = QuiesceCommand.run(terminal, new BuiltInTools(), args);
    terminal.flush();
    return status;
  }
}
