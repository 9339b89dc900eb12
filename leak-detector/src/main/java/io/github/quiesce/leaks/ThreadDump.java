package io.github.quiesce.leaks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HotSpot's thread dump in JSON, of JDK 21 and later. It has the virtual threads, and says of each
 * thread to which executor or scope it belongs.
 *
 * <p>A JVM that is told {@code -Djdk.trackAllThreads=false} leaves out the virtual threads that
 * were started without an executor. JDK 21 to 24 do not say which threads are virtual; those that
 * are no threads of the platform are.
 */
final class ThreadDump {
  private static final String BEAN = "com.sun.management.HotSpotDiagnosticMXBean";
  private static final String ROOT = "<root>";

  /** {@code module/package.Class.method(File.java:12)}. */
  private static final Pattern FRAME =
      Pattern.compile("(?:.*/)?(.+)\\.([^.]+)\\(([^:)]*):?(\\d*)\\)");

  private static final Optional<Method> DUMP = dumpMethod();

  private final List<LiveThread> found = new ArrayList<>();
  private String container = ROOT;

  private ThreadDump() {}

  /** All threads in it; none where the JVM has no such dump. */
  static List<LiveThread> take() {
    return DUMP.map(method -> Uninterrupted.call(() -> take(method))).orElse(List.of());
  }

  private static List<LiveThread> take(Method method) {
    try {
      Path folder = Files.createTempDirectory("quiesce-threads");
      Path file = folder.resolve("dump.json");
      try {
        dump(method, file);
        return read(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the JVM's thread dump cannot be written or read", e);
    }
  }

  private static Optional<Method> dumpMethod() {
    try {
      Class<?> format = Class.forName(BEAN + "$ThreadDumpFormat");
      return Optional.of(Class.forName(BEAN).getMethod("dumpThreads", String.class, format));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty(); // JDK 20 and before, or another JVM
    }
  }

  private static void dump(Method method, Path file) throws IOException {
    Class<? extends PlatformManagedObject> bean =
        method.getDeclaringClass().asSubclass(PlatformManagedObject.class);
    Object json = method.getParameterTypes()[1].getEnumConstants()[1];
    try {
      method.invoke(ManagementFactory.getPlatformMXBean(bean), file.toString(), json);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IOException(e);
    }
  }

  static List<LiveThread> read(Path file) throws IOException {
    ThreadDump dump = new ThreadDump();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          dump.field(json.currentName(), json);
        }
      }
    }
    return dump.found;
  }

  private void field(String name, JsonParser json) throws IOException {
    if (name.equals("container")) {
      container = json.nextTextValue();
    } else if (name.equals("threads")) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        thread(json);
      }
    }
  }

  private void thread(JsonParser json) throws IOException {
    Map<String, String> values = new HashMap<>();
    List<StackTraceElement> stack = new ArrayList<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("stack")) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          frame(json.getText()).ifPresent(stack::add);
        }
      } else if (value.isScalarValue()) {
        values.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    found.add(
        new LiveThread(
            Long.parseLong(values.get("tid")),
            values.getOrDefault("name", ""),
            "",
            "",
            true,
            isVirtual(values, stack),
            Optional.ofNullable(values.get("state")).map(Thread.State::valueOf),
            stack,
            Optional.of(container).filter(each -> !each.equals(ROOT))));
  }

  private static boolean isVirtual(Map<String, String> values, List<StackTraceElement> stack) {
    return Boolean.parseBoolean(values.get("virtual"))
        || (!stack.isEmpty()
            && stack.get(stack.size() - 1).getClassName().equals("java.lang.VirtualThread"));
  }

  static Optional<StackTraceElement> frame(String text) {
    Matcher parts = FRAME.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean isNative = parts.group(3).equals("Native Method");
    String line = parts.group(4);
    return Optional.of(
        new StackTraceElement(
            parts.group(1),
            parts.group(2),
            isNative ? null : parts.group(3),
            isNative ? -2 : line.isEmpty() ? -1 : Integer.parseInt(line)));
  }
}
