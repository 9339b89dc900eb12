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
import picocli.CommandLine.UnmatchedArgumentException;

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
    commandLine.addSubcommand(new ScanCommand(terminal, tools));
    commandLine.addSubcommand(new RulesCommand(terminal, tools));
    commandLine.addSubcommand(new ExplainCommand(terminal, tools));
    commandLine.addSubcommand(new WarmUpCommand(tools));
    commandLine.setOut(terminal.out());
    commandLine.setErr(terminal.err());
    boolean coloured = terminal.outStyle() == Style.COLOURED;
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler((e, rest) -> usageError(terminal, e));
    commandLine.setExecutionExceptionHandler(
        (e, failed, parsed) -> failure(terminal, e, List.of(args).contains("--debug")));
    return commandLine.execute(args);
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  private static int usageError(Terminal terminal, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("quiesce: " + oneLine(e.getMessage()) + suggestion(e));
    terminal.err().println("Try '" + command + " --help'.");
    return ExitStatus.BAD_INPUT;
  }

  private static String suggestion(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      return near.isEmpty() ? "" : " (did you mean " + near.get(0) + "?)";
    }
    return "";
  }

  private static int failure(Terminal terminal, Exception e, boolean debug) {
    if (debug) {
      e.printStackTrace(terminal.err());
    }
    terminal
        .err()
        .println(
            "quiesce: internal error: "
                + oneLine(e.toString())
                + "; please report it, with what --debug prints, at"
                + " https://github.com/quiesce/quiesce/issues");
    return ExitStatus.BAD_INPUT;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
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
