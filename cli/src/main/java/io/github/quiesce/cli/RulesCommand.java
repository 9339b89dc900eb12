package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.terminal.Table;
import io.github.quiesce.cli.terminal.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the rules. */
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Tools tools;

  private RulesCommand(Terminal terminal, Tools tools) {
    this.terminal = terminal;
    this.tools = tools;
  }

  static CommandSpec spec(Terminal terminal, Tools tools) {
    return QuiesceCommand.spec(
        "rules",
        "Lists the rules, with severity, profile and family.",
        new RulesCommand(terminal, tools));
  }

  @Override
  public Integer call() {
    Table table = new Table(List.of("RULE", "CODE", "SEVERITY", "PROFILE", "FAMILY", "SUMMARY"));
    for (RuleInfo rule : tools.catalog().rules()) {
      table.add(
          List.of(
              rule.name(),
              rule.code(),
              lower(rule.severity()),
              lower(rule.profile()),
              rule.family(),
              rule.summary()));
    }
    table.print(terminal.out(), terminal.outStyle());
    return ExitStatus.CLEAN;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
