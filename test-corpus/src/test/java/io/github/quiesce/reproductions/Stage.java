package io.github.quiesce.reproductions;

import io.github.quiesce.leaks.LeakDetector;
import io.github.quiesce.leaks.LeakSettings;
import java.io.IOException;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Runs a program's {@code run()} several times, each on a thread of its own and for a limited time,
 * and takes down what is left of it: the JVM it runs in is for this alone.
 *
 * <p>What the class starts as it is initialised is the process's, and not counted. Arguments: the
 * class, the file for what was seen, how many milliseconds a round may take, and how many a thread
 * that is left behind has to end.
 */
public final class Stage {
  private static final int ROUNDS = 4;
  private static final long SLICE_MILLIS = 500;

  /**
   * At what has begun, and not ended, by its time: on a busy machine it may still get somewhere.
   */
  private static final int LOOKS = 16;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Method program;
  private final Duration longestRound;
  private final Duration patience;
  private final List<Integer> threads = new ArrayList<>();
  private final List<Long> heap = new ArrayList<>();
  private final Properties seen = new Properties();
  private int most;

  private Stage(Method program, Duration longestRound, Duration patience) {
    this.program = program;
    this.longestRound = longestRound;
    this.patience = patience;
  }

  public static void main(String[] arguments) throws Exception {
    Method run = Class.forName(arguments[0]).getDeclaredMethod("run");
    run.setAccessible(true);
    Stage stage =
        new Stage(
            run,
            Duration.ofMillis(Long.parseLong(arguments[2])),
            Duration.ofMillis(Long.parseLong(arguments[3])));
    stage.perform();
    stage.write(Path.of(arguments[1]));
    Runtime.getRuntime().halt(0); // threads that are left behind may keep it alive
  }

  private void perform() throws InterruptedException {
    LeakSettings settings = LeakSettings.defaults().waitingAtMost(patience).recordingOrigins(false);
    try (LeakDetector detector = LeakDetector.start(settings)) {
      for (int i = 0; i < ROUNDS && seen.isEmpty(); i++) {
        round();
        threads.add(detector.findLeaks().size());
        heap.add(usedHeap());
      }
    }
  }

  private void round() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    int before = THREADS.getThreadCount();
    THREADS.resetPeakThreadCount();
    Thread caller = new Thread(() -> call(thrown), "caller");
    caller.setDaemon(true);
    caller.start();
    for (long left = longestRound.toMillis(); left > 0 && caller.isAlive(); left -= SLICE_MILLIS) {
      caller.join(SLICE_MILLIS); // a machine that sleeps meanwhile costs one slice
    }
    most = Math.max(most, THREADS.getPeakThreadCount() - before - 1); // the caller is one
    if (caller.isAlive()) {
      seen.setProperty("burnt", Long.toString(burnt(caller)));
      seen.setProperty("blocked", whereIn(caller));
    } else if (thrown.get() instanceof IllegalStateException wrong) {
      seen.setProperty("wrong", String.valueOf(wrong.getMessage()));
    } else if (thrown.get() != null) {
      throw new AssertionError("the program failed", thrown.get());
    }
  }

  /** Milliseconds of a processor that a thread uses while it is looked at; 0 once it waits. */
  private static long burnt(Thread caller) throws InterruptedException {
    long before = THREADS.getThreadCpuTime(caller.getId());
    for (int i = 0; i < LOOKS; i++) {
      if (waits(caller)) {
        return 0;
      }
      caller.join(SLICE_MILLIS);
    }
    return TimeUnit.NANOSECONDS.toMillis(THREADS.getThreadCpuTime(caller.getId()) - before);
  }

  /** Whether it is in a wait or a system call. */
  private static boolean waits(Thread caller) {
    StackTraceElement[] stack = caller.getStackTrace();
    return caller.getState() != Thread.State.RUNNABLE
        || stack.length == 0
        || stack[0].isNativeMethod();
  }

  private void call(AtomicReference<Throwable> thrown) {
    try {
      program.invoke(null);
    } catch (InvocationTargetException e) {
      thrown.set(e.getCause());
    } catch (IllegalAccessException e) {
      thrown.set(e);
    }
  }

  /** What the innermost frame of the program called, if anything, and the line. */
  private String whereIn(Thread caller) {
    String called = caller.getState() == Thread.State.BLOCKED ? "a monitor" : "its own code";
    for (StackTraceElement frame : caller.getStackTrace()) {
      if (frame.getClassName().startsWith(program.getDeclaringClass().getName())) {
        return called + " at line " + frame.getLineNumber();
      }
      called = frame.getClassName() + "." + frame.getMethodName();
    }
    return called;
  }

  /** Bytes in use after a collection. */
  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void write(Path file) throws IOException {
    seen.setProperty("threads", join(threads));
    seen.setProperty("most", Integer.toString(most));
    seen.setProperty("heap", join(heap));
    try (Writer out = Files.newBufferedWriter(file)) {
      seen.store(out, MethodHandles.lookup().lookupClass().getName());
    }
  }

  private static String join(List<? extends Number> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
