package io.github.quiesce.leaks;

import java.io.PrintStream;
import java.util.List;

/** Is told of threads that were left behind. */
public interface LeakReporter {
  /** Throws a {@link ThreadLeakError}. What cannot be attributed is printed to standard error. */
  LeakReporter FAIL =
      (where, leaks) -> {
        throw new ThreadLeakError(where, leaks);
      };

  /**
   * Threads were left behind.
   *
   * @param where who left them: a test, a class of tests, or what the caller calls it
   * @param leaks at least one
   */
  void leaked(String where, List<Leak> leaks);

  /**
   * Threads were left behind, and nothing says for certain by which test: several ran at the same
   * time, or a thread that lived before started them.
   *
   * @param where the tests that ran
   * @param leaks at least one
   */
  default void notAttributed(String where, List<Leak> leaks) {
    System.err.println(
        ThreadLeakError.message(where, leaks)
            + "\nNothing says for certain which test did: several ran at the same time, or a thread"
            + " that lived before started this.");
  }

  /** Prints what it is told. */
  static LeakReporter printingTo(PrintStream out) {
    return (where, leaks) -> out.println(ThreadLeakError.message(where, leaks));
  }
}
