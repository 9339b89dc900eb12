package io.github.quiesce.cli;

import io.github.quiesce.cli.terminal.Terminal;
import java.io.StringWriter;

/** What a run of the command gave. */
record CommandRun(int status, String out, String err) {
  static CommandRun of(Tools tools, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = Terminal.plain(out, err);
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int status = QuiesceCommand.run(terminal, tools, words);
    terminal.flush();
    return new CommandRun(status, out.toString(), err.toString());
  }
}
