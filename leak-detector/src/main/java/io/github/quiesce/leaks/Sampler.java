package io.github.quiesce.leaks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts threads again and again, on a thread of its own. */
final class Sampler implements AutoCloseable {
  private static final int MOST_SAMPLES = 100_000;

  private final List<Sample> samples = new ArrayList<>();
  private final Thread thread;

  private Sampler(Duration interval) {
    long start = System.nanoTime();
    thread = new Thread(() -> run(interval, start), "quiesce-sampler");
    thread.setDaemon(true);
  }

  /** A sampler that runs; empty if the interval is zero. */
  static Optional<Sampler> start(Duration interval) {
    if (interval.isZero()) {
      return Optional.empty();
    }
    Sampler sampler = new Sampler(interval);
    sampler.thread.start();
    return Optional.of(sampler);
  }

  private void run(Duration interval, long start) {
    try {
      for (int i = 0; i < MOST_SAMPLES; i++) {
        add(new Sample(Duration.ofNanos(System.nanoTime() - start), LiveThreads.platformCount()));
        Thread.sleep(interval.toMillis(), interval.toNanosPart() % 1_000_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it was closed
    }
  }

  private synchronized void add(Sample sample) {
    samples.add(sample);
  }

  synchronized List<Sample> samples() {
    return List.copyOf(samples);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
