package io.github.quiesce.leaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The threads that live now. */
final class LiveThreads {
  private LiveThreads() {}

  /**
   * All of them, in the order of their ids: those of the platform, and on JDK 21 and later the
   * virtual ones, which {@link Thread#getAllStackTraces} does not see.
   */
  @SuppressFBWarnings(
      value = "QSC_DIAGNOSTICS_LEFT_ON",
      justification = "whoever starts a leak detector has asked for it")
  static List<LiveThread> now() {
    Map<Long, LiveThread> all = new TreeMap<>();
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      LiveThread live = live(each.getKey(), each.getValue());
      all.put(live.id(), live);
    }
    for (LiveThread dumped : ThreadDump.take()) {
      if (dumped.virtual()) {
        all.put(dumped.id(), dumped);
      } else {
        all.computeIfPresent(dumped.id(), (id, known) -> known.ownedBy(dumped.owner()));
      }
    }
    return new ArrayList<>(all.values());
  }

  /** Ids of the platform's threads alone, which cost little to ask for. */
  static int platformCount() {
    return Thread.getAllStackTraces().size();
  }

  private static LiveThread live(Thread thread, StackTraceElement[] stack) {
    ThreadGroup group = thread.getThreadGroup();
    return new LiveThread(
        thread.getId(),
        thread.getName(),
        thread.getClass().getName(),
        group == null ? "" : group.getName(),
        thread.isDaemon(),
        false,
        Optional.of(thread.getState()),
        List.of(stack),
        Optional.empty());
  }
}
