package io.github.quiesce.cli;

import io.github.quiesce.cli.terminal.Terminal;

/** Starts the command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    int status = QuiesceCommand.run(terminal, new BuiltInTools(), args);
    terminal.flush();
    System.exit(status);
  }
}
