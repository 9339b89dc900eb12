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
  static List<LiveThread> now() {
    Map<Long, LiveThread> all = new TreeMap<>();
    Thread.getAllStackTraces().forEach((thread, stack) -> add(thread, stack, all));
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

  private static void add(Thread thread, StackTraceElement[] stack, Map<Long, LiveThread> all) {
    ThreadGroup group = thread.getThreadGroup();
    LiveThread live =
        new LiveThread(
            thread.getId(),
            thread.getName(),
            thread.getClass().getName(),
            group == null ? "" : group.getName(),
            thread.isDaemon(),
            false,
            Optional.of(thread.getState()),
            List.of(stack),
            Optional.empty());
    all.put(live.id(), live);
  }
}
