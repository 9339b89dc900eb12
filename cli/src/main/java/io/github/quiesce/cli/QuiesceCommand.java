package io.github.quiesce.cli;

import io.github.quiesce.cli.terminal.Style;
import io.github.quiesce.cli.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command by itself: its help, its version, and how errors are told. */
@Command(
    name = "quiesce",
    mixinStandardHelpOptions = true,
    versionProvider = QuiesceCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Finds concurrent Java work that cannot be stopped.",
    footer = {
      "",
      "Exit status: 0 nothing found, 1 findings, 2 bad input or usage.",
      "'quiesce COMMAND --help' tells the options of a command."
    })
public final class QuiesceCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs the command and gives its exit status. */
  public static int run(Terminal terminal, Tools tools, String... args) {
    CommandLine commandLine = new CommandLine(new QuiesceCommand());
    addCommands(commandLine, args.length > 0 ? args[0] : "", terminal, tools);
    commandLine.setOut(terminal.out());
    commandLine.setErr(terminal.err());
    boolean coloured = terminal.outStyle() == Style.COLOURED;
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    ErrorLines errors = new ErrorLines(terminal.err(), List.of(args).contains("--debug"));
    commandLine.setParameterExceptionHandler(errors);
    commandLine.setExecutionExceptionHandler(errors);
    return commandLine.execute(args);
  }

  /** Sets up the command that is asked for, or all: each takes a tenth of the time of a start. */
  private static void addCommands(
      CommandLine commandLine, String asked, Terminal terminal, Tools tools) {
    switch (asked) {
      case "-V", "--version" -> {}
      case "scan" -> commandLine.addSubcommand(new ScanCommand(terminal, tools));
      case "rules" -> commandLine.addSubcommand(new RulesCommand(terminal, tools));
      case "explain" -> commandLine.addSubcommand(new ExplainCommand(terminal, tools));
      case "warm-up" -> commandLine.addSubcommand(new WarmUpCommand(tools));
      default -> {
        commandLine.addSubcommand(new ScanCommand(terminal, tools));
        commandLine.addSubcommand(new RulesCommand(terminal, tools));
        commandLine.addSubcommand(new ExplainCommand(terminal, tools));
      }
    }
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  /** The version of this build, as the jar's manifest has it. */
  static String version() {
    return Optional.ofNullable(QuiesceCommand.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Tells picocli the version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"quiesce " + version()};
    }
  }
}
