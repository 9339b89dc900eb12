package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.terminal.Markdown;
import io.github.quiesce.cli.terminal.Style;
import io.github.quiesce.cli.terminal.Terminal;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a rule's page. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = QuiesceCommand.Version.class,
    description = "Explains a rule: what goes wrong, an example, how to fix or suppress it.")
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Tools tools;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "name or code of a rule, as 'quiesce rules' has it")
  private String name;

  ExplainCommand(Terminal terminal, Tools tools) {
    this.terminal = terminal;
    this.tools = tools;
  }

  @Override
  public Integer call() {
    RuleNames names = new RuleNames(tools.catalog());
    RuleInfo rule =
        names
            .find(name)
            .orElseThrow(() -> new ParameterException(spec.commandLine(), names.unknown(name)));
    Style style = terminal.outStyle();
    String engines =
        rule.engines().stream().sorted().map(ExplainCommand::lower).collect(Collectors.joining(", "));
    terminal.out().print(style.bold(rule.name()) + " (" + rule.code() + ")\n");
    terminal
        .out()
        .print(
            String.format(
                "%s, %s, profile %s, engines %s%n%n",
                lower(rule.severity()), rule.family(), lower(rule.profile()), engines));
    terminal.out().print(new Markdown(style).render(rule.page()));
    terminal.out().print("\n" + style.cyan(rule.link()) + "\n");
    return ExitStatus.CLEAN;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
