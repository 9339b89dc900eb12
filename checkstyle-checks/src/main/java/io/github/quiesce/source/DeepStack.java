package io.github.quiesce.source;

import io.github.quiesce.engine.Uninterrupted;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs deeply recursive work (parsing and walking 1,000 nested blocks) with a stack to match.
 * Virtual memory is only reserved: pages are touched as far as the recursion goes.
 */
public final class DeepStack {
  /** Enough for some 50,000 frames of a recursive-descent parser. */
  private static final long STACK_BYTES = 256L << 20;

  private DeepStack() {}

  /** A thread with a large stack, not started yet. */
  static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(null, work, name, STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs {@code work} here and, if that overflows the stack, again in a thread with a large one.
   *
   * @throws StackOverflowError if that is not enough either
   */
  public static <T> T call(Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      return callDeep(work);
    }
  }

  private static <T> T callDeep(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    thread(task, "quiesce-deep").start();
    try {
      return Uninterrupted.get(task);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackOverflowError overflow) {
        throw overflow;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
