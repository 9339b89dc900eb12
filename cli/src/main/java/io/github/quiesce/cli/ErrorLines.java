package io.github.quiesce.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells each error in one line. Not lambdas: the JVM's record of classes leaves out those for
 * interfaces as old as picocli's.
 */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final PrintWriter err;
  private final boolean debug;

  ErrorLines(PrintWriter err, String... args) {
    this.err = err;
    this.debug = List.of(args).contains("--debug");
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.print("quiesce: error: " + oneLine(e.getMessage()) + suggestion(e));
    err.print("; try '" + command + " --help'\n");
    return ExitStatus.BAD_INPUT;
  }

  private static String suggestion(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      return near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    }
    return "";
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
    if (debug) {
      e.printStackTrace(err);
    }
    if (e instanceof UserException) {
      err.print("quiesce: error: " + oneLine(e.getMessage()) + "\n");
    } else {
      err.print("quiesce: error: internal: " + oneLine(e.toString()));
      err.print("; please report it, with what --debug prints, at ");
      err.print("https://github.com/quiesce/quiesce/issues\n");
    }
    return ExitStatus.BAD_INPUT;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
