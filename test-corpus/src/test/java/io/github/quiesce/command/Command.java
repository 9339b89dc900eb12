package io.github.quiesce.command;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.cli.QuiesceCommand;
import io.github.quiesce.cli.Tools;
import io.github.quiesce.cli.engines.BytecodeEngine;
import io.github.quiesce.cli.engines.JavacEngine;
import io.github.quiesce.cli.engines.SourceEngine;
import io.github.quiesce.cli.scan.ScanEngine;
import io.github.quiesce.cli.terminal.Terminal;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsLibrary;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run of the command in this process gave.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Command(int status, String out, String err) {
  /**
   * Runs the command.
   *
   * @param more a rule that is run beside those there are
   */
  static Command run(Rule more, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = Terminal.plain(out, err);
    int status = QuiesceCommand.run(terminal, new ToolsWith(more), args);
    terminal.flush();
    return new Command(status, out.toString(), err.toString());
  }

  private record ToolsWith(Rule more) implements Tools {
    @Override
    public Catalog catalog() {
      return Catalogs.builtIn();
    }

    @Override
    public List<Rule> rules() {
      return Stream.concat(Stream.of(more), Engine.allRules().stream()).toList();
    }

    @Override
    public Facts facts(List<Path> userFiles) {
      return FactsLibrary.withUserFiles(userFiles);
    }

    @Override
    public List<ScanEngine> engines() {
      return List.of(new JavacEngine(), new SourceEngine(), new BytecodeEngine());
    }
  }
}
