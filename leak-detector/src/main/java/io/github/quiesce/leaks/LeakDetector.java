package io.github.quiesce.leaks;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds threads that were started since a moment and have not ended.
 *
 * <pre>{@code
 * try (LeakDetector detector = LeakDetector.start()) {
 *   ...
 *   List<Leak> leaks = detector.findLeaks();
 * }
 * }</pre>
 */
public final class LeakDetector implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

  private final LeakSettings settings;
  private final Set<Long> before = new HashSet<>();
  private final Optional<ThreadOrigins> origins;
  private final Optional<Sampler> sampler;

  private LeakDetector(LeakSettings settings) {
    this.settings = settings;
    this.origins = settings.recordsOrigins() ? ThreadOrigins.record() : Optional.empty();
    this.sampler = Sampler.start(settings.sampling());
    LiveThreads.now().forEach(thread -> before.add(thread.id()));
  }

  /** Begins: threads that live now are none of the leaks. */
  public static LeakDetector start() {
    return start(LeakSettings.defaults());
  }

  /** As {@link #start()}, with settings of one's own. */
  public static LeakDetector start(LeakSettings settings) {
    return new LeakDetector(settings);
  }

  /**
   * The threads that were started since the start and have not ended, in the order they were
   * started. Those that are about to end are waited for, no longer than the settings say; an
   * interrupt ends the wait, and is kept.
   */
  public List<Leak> findLeaks() {
    return findLeaks(thread -> true);
  }

  /** As {@link #findLeaks()}, of some threads only; the others are not waited for. */
  public List<Leak> findLeaks(Predicate<LiveThread> wanted) {
    List<LiveThread> left = awaitEnd(thread -> isSuspect(thread) && wanted.test(thread));
    if (left.isEmpty()) {
      return List.of();
    }
    Map<Long, Origin> known = origins.map(ThreadOrigins::read).orElse(Map.of());
    return left.stream()
        .map(thread -> new Leak(thread, Optional.ofNullable(known.get(thread.id()))))
        .toList();
  }

  /** The threads started since the start that live now, those about to end and ignored included. */
  public List<LiveThread> started() {
    return LiveThreads.now().stream().filter(thread -> !livedBefore(thread.id())).toList();
  }

  /** Whether a thread of this id lived at the start. */
  public boolean livedBefore(long id) {
    return before.contains(id);
  }

  /** Whether the settings let a thread live. */
  public boolean isIgnored(LiveThread thread) {
    return settings.isIgnored(thread);
  }

  private boolean isSuspect(LiveThread thread) {
    return !livedBefore(thread.id()) && !isIgnored(thread);
  }

  /** As {@link #findLeaks()}, and tells the settings' reporter if there are any. */
  public void check(String where) {
    List<Leak> leaks = findLeaks();
    if (!leaks.isEmpty()) {
      settings.reporter().leaked(where, leaks);
    }
  }

  private List<LiveThread> awaitEnd(Predicate<LiveThread> wanted) {
    long end = System.nanoTime() + settings.patience().toNanos();
    long pause = FIRST_PAUSE.toNanos();
    List<LiveThread> left = LiveThreads.now().stream().filter(wanted).toList();
    while (!left.isEmpty() && System.nanoTime() < end && pause(pause)) {
      pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
      left = LiveThreads.now().stream().filter(wanted).toList();
    }
    return left;
  }

  /** Whether the pause was had to its end. */
  private static boolean pause(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(nanos).toMillis(), (int) (nanos % 1_000_000));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The numbers of threads since the start, if the settings ask for samples. */
  public List<Sample> samples() {
    return sampler.map(Sampler::samples).orElse(List.of());
  }

  /** Ends the record of thread starts, and the samples. The leaks can no longer be asked for. */
  public void stop() {
    sampler.ifPresent(Sampler::close);
    origins.ifPresent(ThreadOrigins::close);
  }

  @Override
  public void close() {
    stop();
  }
}
