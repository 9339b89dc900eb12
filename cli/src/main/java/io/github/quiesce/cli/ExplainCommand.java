package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.terminal.Markdown;
import io.github.quiesce.cli.terminal.Style;
import io.github.quiesce.cli.terminal.Terminal;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Shows a rule's page. */
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Tools tools;
  private CommandSpec spec;

  private ExplainCommand(Terminal terminal, Tools tools) {
    this.terminal = terminal;
    this.tools = tools;
  }

  static CommandSpec spec(Terminal terminal, Tools tools) {
    ExplainCommand command = new ExplainCommand(terminal, tools);
    command.spec =
        QuiesceCommand.spec(
            "explain",
            "Explains a rule: what goes wrong, an example, how to fix or suppress it.",
            command);
    return command.spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("RULE")
            .description("Name or code of a rule, as 'quiesce rules' has it.")
            .index("0")
            .type(String.class)
            .required(true)
            .build());
  }

  @Override
  public Integer call() {
    String name = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    RuleNames names = new RuleNames(tools.catalog());
    RuleInfo rule =
        names
            .find(name)
            .orElseThrow(() -> new ParameterException(spec.commandLine(), names.unknown(name)));
    Style style = terminal.outStyle();
    String engines =
        rule.engines().stream()
            .sorted()
            .map(ExplainCommand::lower)
            .collect(Collectors.joining(", "));
    terminal.out().print(style.bold(rule.name()) + " (" + rule.code() + ")\n");
    String fix = rule.fix() == RuleInfo.Fix.NONE ? "" : "; fix: " + lower(rule.fix());
    terminal
        .out()
        .print(
            String.join(
                    ", ",
                    lower(rule.severity()),
                    rule.family(),
                    "profile " + lower(rule.profile()),
                    "engines " + engines)
                + fix
                + "\n\n");
    terminal.out().print(new Markdown(style).render(rule.page()));
    terminal.out().print("\n" + style.cyan(rule.link()) + "\n");
    return ExitStatus.CLEAN;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
