package io.github.quiesce.leaks;

import java.util.Map;
import java.util.Optional;

/** Who started which thread, where somebody keeps record of it. Virtual threads are not in it. */
public interface ThreadOrigins extends AutoCloseable {
  /** The origins of all threads of the platform that were started since the record began. */
  Map<Long, Origin> read();

  @Override
  void close();

  /**
   * A record kept by Flight Recorder; empty where the JVM has none. It costs some tenths of a
   * second once in a process, and next to nothing for each thread.
   */
  static Optional<ThreadOrigins> record() {
    return ModuleLayer.boot().findModule("jdk.jfr").isPresent()
        ? FlightRecord.begin()
        : Optional.empty();
  }
}
