package io.github.quiesce.cli;

/** Runs of the command for tests in other packages. */
public final class CommandRuns {
  /** What a run gave. */
  public record Run(int status, String out, String err) {}

  private CommandRuns() {}

  /** A run with the rules, facts and engines of this build. */
  public static Run real(Object... args) {
    CommandRun run = CommandRun.of(new BuiltInTools(), args);
    return new Run(run.status(), run.out(), run.err());
  }
}
