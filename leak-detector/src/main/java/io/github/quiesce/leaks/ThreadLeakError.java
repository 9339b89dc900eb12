package io.github.quiesce.leaks;

import java.util.List;
import java.util.stream.Collectors;

/** Threads were left behind. */
public final class ThreadLeakError extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient List<Leak> leaks;

  public ThreadLeakError(String where, List<Leak> leaks) {
    super(message(where, leaks));
    this.leaks = List.copyOf(leaks);
  }

  /** The threads; empty once the error was serialized. */
  public List<Leak> leaks() {
    return leaks == null ? List.of() : leaks;
  }

  static String message(String where, List<Leak> leaks) {
    String count = leaks.size() == 1 ? "a thread" : leaks.size() + " threads";
    return where
        + " left "
        + count
        + " behind:\n"
        + leaks.stream().map(Leak::toString).collect(Collectors.joining("\n"));
  }
}
