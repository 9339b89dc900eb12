package io.github.quiesce.leaks;

import java.util.List;

/** Threads that the JVM, a library or a test runner keeps for as long as the process lives. */
final class KnownThreads {
  private static final List<ThreadFilter> FILTERS =
      ResourceTable.read("known-threads.txt").stream().map(KnownThreads::filter).toList();

  private KnownThreads() {}

  static boolean isKnown(LiveThread thread) {
    return FILTERS.stream().anyMatch(filter -> filter.test(thread));
  }

  private static ThreadFilter filter(ResourceTable.Row row) {
    return switch (row.key()) {
      case "group" -> ThreadFilter.inGroup(row.value());
      case "name" -> ThreadFilter.named(row.value());
      case "type" -> ThreadFilter.ofType(row.value());
      case "frame" -> ThreadFilter.withFrame(row.value());
      case "owner" -> ThreadFilter.ownedBy(row.value());
      default -> throw new IllegalStateException("known-threads.txt: " + row.key());
    };
  }
}
