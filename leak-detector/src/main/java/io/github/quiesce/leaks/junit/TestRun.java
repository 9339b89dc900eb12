package io.github.quiesce.leaks.junit;

import io.github.quiesce.leaks.Leak;
import io.github.quiesce.leaks.LiveThread;
import io.github.quiesce.leaks.Origin;
import io.github.quiesce.leaks.ThreadOrigins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All tests of one run: which are open at a time, whose threads have been told of, and what nobody
 * can be blamed for. At its end that is told too, if it still lives.
 */
final class TestRun implements AutoCloseable {
  private final Optional<ThreadOrigins> record;
  private final Set<Window> open = new LinkedHashSet<>();

  /** Threads that somebody was told of, or that somebody's settings let live. */
  private final Set<Long> told = ConcurrentHashMap.newKeySet();

  private final Map<Long, Window> unattributed = new LinkedHashMap<>();

  TestRun(boolean recordsOrigins) {
    this.record = recordsOrigins ? ThreadOrigins.record() : Optional.empty();
  }

  void open(Window window) {
    synchronized (open) {
      open.forEach(window::meet);
      open.add(window);
    }
  }

  void forget(Window window) {
    synchronized (open) {
      open.remove(window);
    }
  }

  /** Looks for threads that the test or class has left behind, and tells. */
  void check(Window window) {
    List<LiveThread> suspects = new ArrayList<>(window.detector().started());
    suspects.stream().filter(window.detector()::isIgnored).forEach(each -> told.add(each.id()));
    suspects.removeIf(each -> told.contains(each.id()));
    if (suspects.isEmpty()) {
      return;
    }
    Map<Long, Origin> origins = record.map(ThreadOrigins::read).orElse(Map.of());
    Set<Long> mine = new TreeSet<>();
    for (LiveThread each : suspects) {
      switch (window.judge(each.id(), origins)) {
        case MINE -> mine.add(each.id());
        case UNKNOWN -> remember(each, window);
        case OTHERS -> {}
      }
    }
    tell(window, mine, origins);
  }

  private void tell(Window window, Set<Long> mine, Map<Long, Origin> origins) {
    List<Leak> leaks =
        window.detector().findLeaks(thread -> mine.contains(thread.id())).stream()
            .map(leak -> withOrigin(leak, origins))
            .toList();
    if (!leaks.isEmpty()) {
      leaks.forEach(leak -> told.add(leak.thread().id()));
      window.reporter().leaked(window.name(), leaks);
    }
  }

  private static Leak withOrigin(Leak leak, Map<Long, Origin> origins) {
    return new Leak(leak.thread(), Optional.ofNullable(origins.get(leak.thread().id())));
  }

  private void remember(LiveThread thread, Window window) {
    synchronized (unattributed) {
      unattributed.putIfAbsent(thread.id(), window);
    }
  }

  @Override
  public void close() {
    Map<Window, Set<Long>> left = new LinkedHashMap<>();
    synchronized (unattributed) {
      unattributed.forEach(
          (id, window) -> {
            if (!told.contains(id)) {
              left.computeIfAbsent(window, k -> new TreeSet<>()).add(id);
            }
          });
    }
    left.forEach(
        (window, ids) -> {
          List<Leak> leaks = window.detector().findLeaks(thread -> ids.contains(thread.id()));
          if (!leaks.isEmpty()) {
            window.reporter().notAttributed(names(window), leaks);
          }
        });
    record.ifPresent(ThreadOrigins::close);
  }

  private static String names(Window window) {
    List<Window> all = new ArrayList<>(List.of(window));
    all.addAll(window.beside());
    return all.stream().map(Window::name).sorted().distinct().collect(Collectors.joining(", "));
  }
}
