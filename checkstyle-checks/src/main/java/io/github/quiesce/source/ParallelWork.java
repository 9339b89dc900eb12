package io.github.quiesce.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Maps a list with two threads of large stacks; the result has the list's order. */
final class ParallelWork {
  /** More gain little: reading the model is sequential, and builds run side by side. */
  private static final int THREADS = 2;

  private ParallelWork() {}

  static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable drain =
        () -> {
          int at;
          while (failure.get() == null && (at = next.getAndIncrement()) < items.size()) {
            try {
              results.set(at, work.apply(items.get(at)));
            } catch (RuntimeException | Error e) {
              failure.compareAndSet(null, e);
            }
          }
        };
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(THREADS, items.size()); i++) {
      Thread thread = DeepStack.thread(drain, "quiesce-parse-" + i);
      threads.add(thread);
      thread.start();
    }
    threads.forEach(ParallelWork::join);
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    List<R> ordered = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      ordered.add(results.get(i));
    }
    return ordered;
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
