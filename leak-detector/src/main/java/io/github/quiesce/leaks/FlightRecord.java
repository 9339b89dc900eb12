package io.github.quiesce.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Thread starts as Flight Recorder sees them, with the stack of the starter. */
final class FlightRecord implements ThreadOrigins {
  private static final String THREAD_START = "jdk.ThreadStart";

  /** In the names of the classes that the JVM makes for lambdas. */
  private static final String LAMBDA_CLASS = "$$Lambda";

  private final Recording recording = new Recording();
  private final Map<Long, Origin> known = new HashMap<>();

  private FlightRecord() {
    recording.setName("quiesce leak detector");
    recording.enable(THREAD_START).withStackTrace().withThreshold(Duration.ZERO);
    recording.start();
  }

  /** A record that begins now; empty where the recorder cannot be used. */
  static Optional<ThreadOrigins> begin() {
    return FlightRecorder.isAvailable() ? Optional.of(new FlightRecord()) : Optional.empty();
  }

  @Override
  public synchronized Map<Long, Origin> read() {
    return Uninterrupted.call(this::readNow);
  }

  private Map<Long, Origin> readNow() {
    try {
      Path file = Files.createTempFile("quiesce-threads", ".jfr");
      try {
        recording.dump(file);
        try (RecordingFile events = new RecordingFile(file)) {
          while (events.hasMoreEvents()) {
            add(events.readEvent());
          }
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the record of thread starts cannot be written or read", e);
    }
    return Map.copyOf(known);
  }

  private void add(RecordedEvent event) {
    RecordedThread thread = event.getThread("thread");
    RecordedThread starter = event.getThread("parentThread");
    if (event.getEventType().getName().equals(THREAD_START)
        && thread != null
        && starter != null
        && thread.getJavaThreadId() > 0) {
      known.putIfAbsent(
          thread.getJavaThreadId(),
          new Origin(
              starter.getJavaThreadId(),
              String.valueOf(starter.getJavaName()),
              stack(event.getStackTrace())));
    }
  }

  private static List<StackTraceElement> stack(RecordedStackTrace trace) {
    return trace == null
        ? List.of()
        : trace.getFrames().stream()
            .filter(RecordedFrame::isJavaFrame)
            .filter(frame -> !frame.getMethod().getType().getName().contains(LAMBDA_CLASS))
            .map(FlightRecord::element)
            .toList();
  }

  private static StackTraceElement element(RecordedFrame frame) {
    return new StackTraceElement(
        frame.getMethod().getType().getName(),
        frame.getMethod().getName(),
        file(frame.getMethod().getType().getName()),
        frame.getLineNumber());
  }

  /** The file a class most likely stands in; the record does not say. */
  private static String file(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    int nested = simple.indexOf('$');
    return (nested > 0 ? simple.substring(0, nested) : simple) + ".java";
  }

  @Override
  public void close() {
    recording.close();
  }
}
