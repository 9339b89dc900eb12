package io.github.quiesce.leaks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is a leak, how long to wait for threads that are about to end, and who is told. */
public final class LeakSettings {
  private static final LeakSettings DEFAULTS =
      new LeakSettings(List.of(), Duration.ofSeconds(2), Duration.ZERO, true, LeakReporter.FAIL);

  private final List<ThreadFilter> ignored;
  private final Duration patience;
  private final Duration sampling;
  private final boolean origins;
  private final LeakReporter reporter;

  private LeakSettings(
      List<ThreadFilter> ignored,
      Duration patience,
      Duration sampling,
      boolean origins,
      LeakReporter reporter) {
    this.ignored = List.copyOf(ignored);
    this.patience = patience;
    this.sampling = sampling;
    this.origins = origins;
    this.reporter = reporter;
  }

  /**
   * Nothing ignored but known threads of the JVM, libraries and test runners; two seconds of
   * patience; no samples; a record of who starts threads; a leak fails the test.
   */
  public static LeakSettings defaults() {
    return DEFAULTS;
  }

  /** With threads like these being no leaks either. */
  public LeakSettings ignoring(ThreadFilter filter) {
    List<ThreadFilter> more = new ArrayList<>(ignored);
    more.add(filter);
    return new LeakSettings(more, patience, sampling, origins, reporter);
  }

  /** With another limit to how long threads that have not ended are waited for. */
  public LeakSettings waitingAtMost(Duration limit) {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("a time to wait is not negative: " + limit);
    }
    return new LeakSettings(ignored, limit, sampling, origins, reporter);
  }

  /** With the number of threads taken down so often; zero for never. */
  public LeakSettings samplingEvery(Duration interval) {
    if (interval.isNegative()) {
      throw new IllegalArgumentException("an interval is not negative: " + interval);
    }
    return new LeakSettings(ignored, patience, interval, origins, reporter);
  }

  /** With or without a record of who starts which thread, which Flight Recorder keeps. */
  public LeakSettings recordingOrigins(boolean record) {
    return new LeakSettings(ignored, patience, sampling, record, reporter);
  }

  /** With leaks told to somebody else. */
  public LeakSettings reportingTo(LeakReporter other) {
    return new LeakSettings(ignored, patience, sampling, origins, other);
  }

  Duration patience() {
    return patience;
  }

  Duration sampling() {
    return sampling;
  }

  boolean recordsOrigins() {
    return origins;
  }

  /** Who is told. */
  public LeakReporter reporter() {
    return reporter;
  }

  boolean isIgnored(LiveThread thread) {
    return KnownThreads.isKnown(thread) || ignored.stream().anyMatch(each -> each.test(thread));
  }
}
