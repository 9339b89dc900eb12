package io.github.quiesce.cli;

import io.github.quiesce.cli.terminal.Style;
import io.github.quiesce.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command by itself: its subcommands, its help and its version. Options are declared by calls,
 * not by annotations: reading those takes longer than the start of the JVM.
 */
public final class QuiesceCommand {
  private QuiesceCommand() {}

  /** Runs the command and gives its exit status. */
  public static int run(Terminal terminal, Tools tools, String... args) {
    CommandSpec spec = group("quiesce", "Finds concurrent Java work that cannot be stopped.");
    spec.usageMessage()
        .footer(
            "",
            "Exit status: 0 nothing found, 1 findings, 2 bad input or usage.",
            "'quiesce COMMAND --help' tells the options of a command.");
    CommandLine commandLine = new CommandLine(spec);
    addCommands(spec, args.length > 0 ? args[0] : "", terminal, tools);
    commandLine.setOut(terminal.out());
    commandLine.setErr(terminal.err());
    boolean coloured = terminal.outStyle() == Style.COLOURED;
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    ErrorLines errors = new ErrorLines(terminal.err(), args);
    commandLine.setParameterExceptionHandler(errors);
    commandLine.setExecutionExceptionHandler(errors);
    return commandLine.execute(args);
  }

  /** Sets up the command that is asked for, or all where none is. */
  private static void addCommands(CommandSpec spec, String asked, Terminal terminal, Tools tools) {
    switch (asked) {
      case "-V", "--version" -> {}
      case "-h", "--help" -> {
        spec.addSubcommand("scan", ScanCommand.outline(terminal, tools));
        addShort(spec, terminal, tools);
        spec.addSubcommand("baseline", BaselineCommand.outline());
        spec.addSubcommand("review", ReviewCommand.outline(terminal, tools));
      }
      case "scan" -> spec.addSubcommand("scan", ScanCommand.spec(terminal, tools));
      case "rules" -> spec.addSubcommand("rules", RulesCommand.spec(terminal, tools));
      case "explain" -> spec.addSubcommand("explain", ExplainCommand.spec(terminal, tools));
      case "baseline" -> spec.addSubcommand("baseline", BaselineCommand.spec(terminal, tools));
      case "review" -> spec.addSubcommand("review", ReviewCommand.spec(terminal, tools));
      case "warm-up" -> spec.addSubcommand("warm-up", WarmUpCommand.spec(tools));
      default -> {
        spec.addSubcommand("scan", ScanCommand.spec(terminal, tools));
        addShort(spec, terminal, tools);
        spec.addSubcommand("baseline", BaselineCommand.spec(terminal, tools));
        spec.addSubcommand("review", ReviewCommand.spec(terminal, tools));
      }
    }
  }

  private static void addShort(CommandSpec spec, Terminal terminal, Tools tools) {
    spec.addSubcommand("rules", RulesCommand.spec(terminal, tools));
    spec.addSubcommand("explain", ExplainCommand.spec(terminal, tools));
  }

  /** A command that only holds others. */
  static CommandSpec group(String name, String description) {
    NoCommand noCommand = new NoCommand();
    CommandSpec spec = spec(name, description, noCommand);
    noCommand.spec = spec;
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    return spec;
  }

  /** A command with --help and --version, and what it does. */
  static CommandSpec spec(String name, String description, Callable<Integer> action) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(action).name(name);
    spec.usageMessage().description(description).sortOptions(false);
    spec.version("quiesce " + version());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and exit.")
            .build());
    return spec;
  }

  /** The version of this build, as the jar's manifest has it. */
  static String version() {
    String version = QuiesceCommand.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What is done without a command. A class, as a lambda would take time at the start. */
  private static final class NoCommand implements Callable<Integer> {
    private CommandSpec spec;

    @Override
    public Integer call() {
      throw new ParameterException(spec.commandLine(), "no command given");
    }
  }
}
