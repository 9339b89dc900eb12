package io.github.quiesce.leaks;

import java.util.function.Supplier;

/** Work with files, which an interrupt would break, for callers that may have been interrupted. */
final class Uninterrupted {
  private Uninterrupted() {}

  /** Does the work with the interrupt status put aside, and back afterwards. */
  static <T> T call(Supplier<T> work) {
    boolean interrupted = Thread.interrupted();
    try {
      return work.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
