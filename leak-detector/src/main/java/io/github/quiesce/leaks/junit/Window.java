package io.github.quiesce.leaks.junit;

import io.github.quiesce.leaks.LeakDetector;
import io.github.quiesce.leaks.LeakReporter;
import io.github.quiesce.leaks.LeakSettings;
import io.github.quiesce.leaks.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time in which a test, or a class of tests, runs, with the threads that lived before. Whose a
 * new thread is, is judged by who started it.
 */
final class Window implements AutoCloseable {
  /** Starters of starters that are followed. */
  private static final int MOST_STEPS = 64;

  /** Whose a thread is. */
  enum Verdict {
    MINE,
    OTHERS,
    UNKNOWN
  }

  private final TestRun run;
  private final Optional<Window> outer;
  private final String name;
  private final String className;
  private final Optional<String> method;
  private final LeakReporter reporter;
  private final LeakDetector detector;
  private final long threadId = Thread.currentThread().getId();
  private final Set<Window> beside = ConcurrentHashMap.newKeySet();

  /**
   * @param outer the class's, for a test
   * @param name for people
   * @param method of a test; empty for a class
   */
  Window(
      TestRun run,
      Optional<Window> outer,
      String name,
      String className,
      Optional<String> method,
      LeakSettings settings) {
    this.run = run;
    this.outer = outer;
    this.name = name;
    this.className = className;
    this.method = method;
    this.reporter = settings.reporter();
    this.detector = LeakDetector.start(settings.recordingOrigins(false));
  }

  String name() {
    return name;
  }

  LeakReporter reporter() {
    return reporter;
  }

  LeakDetector detector() {
    return detector;
  }

  /** The windows of other tests and classes that were open at the same time. */
  Set<Window> beside() {
    return beside;
  }

  /** Both run at the same time, unless one is the class of the other. */
  void meet(Window other) {
    if (!isWithin(other) && !other.isWithin(this)) {
      beside.add(other);
      other.beside.add(this);
    }
  }

  private boolean isWithin(Window other) {
    return this == other || outer.filter(each -> each.isWithin(other)).isPresent();
  }

  /** Whose a thread is that was started while the window was open. */
  Verdict judge(long thread, Map<Long, Origin> origins) {
    Origin origin = origins.get(thread);
    if (origin == null) {
      return beside.isEmpty() ? Verdict.MINE : Verdict.UNKNOWN;
    }
    for (int i = 0; i < MOST_STEPS; i++) {
      Optional<Verdict> verdict = method.isPresent() ? ofStarter(origin) : ofCode(origin);
      if (verdict.isPresent()) {
        return verdict.get();
      }
      if (detector.livedBefore(origin.starter()) || !origins.containsKey(origin.starter())) {
        return Verdict.UNKNOWN; // who made it do so cannot be seen
      }
      origin = origins.get(origin.starter());
    }
    return Verdict.UNKNOWN;
  }

  /** A test is told by its thread; one that waits may lend it to others meanwhile. */
  private Optional<Verdict> ofStarter(Origin origin) {
    if (origin.starter() != threadId) {
      return beside.stream().anyMatch(other -> other.threadId == origin.starter())
          ? Optional.of(Verdict.OTHERS)
          : Optional.empty();
    }
    boolean shared = beside.stream().anyMatch(other -> other.threadId == threadId);
    return Optional.of(!shared || runs(origin) ? Verdict.MINE : Verdict.UNKNOWN);
  }

  /** A class is told by its code, since its tests have other threads. */
  private Optional<Verdict> ofCode(Origin origin) {
    if (runs(origin)) {
      return Optional.of(Verdict.MINE);
    }
    if (beside.stream().anyMatch(other -> other.runs(origin))) {
      return Optional.of(Verdict.OTHERS);
    }
    return origin.starter() == threadId && beside.isEmpty()
        ? Optional.of(Verdict.MINE)
        : Optional.empty();
  }

  private boolean runs(Origin origin) {
    return method
        .map(test -> origin.isUnder(className, test))
        .orElseGet(() -> origin.isUnder(className));
  }

  @Override
  public void close() {
    try {
      run.check(this);
    } finally {
      run.forget(this);
      detector.stop();
    }
  }
}
