package io.github.quiesce.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for short work that must be whole: an interrupt is passed on when it is done. */
public final class Uninterrupted {
  private Uninterrupted() {}

  /**
   * The result, however often the thread is interrupted meanwhile.
   *
   * @throws ExecutionException if the work threw
   */
  public static <T> T get(Future<T> work) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return work.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
