package io.github.quiesce.corpus;

import io.github.quiesce.corpus.counted.Meetings;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.tools.ToolProvider;

/**
 * Compiles generated programs against a latch and a phaser that count, and runs them. A run is over
 * when all its threads have ended or stand at one of these and are not let through; time decides
 * nothing.
 */
final class ArrivalRuns implements AutoCloseable {
  private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final int AT_ONCE = 8;

  private final Path folder;
  private final URLClassLoader classes;

  /** How a run ended. */
  enum Outcome {
    RIGHT,
    /** Somebody waits, and nobody is left who could arrive. */
    HANGS,
    /** Somebody was let through before the last arrival. */
    EARLY
  }

  ArrivalRuns(List<ArrivalProgram> programs) throws IOException {
    this.folder = Files.createTempDirectory("generated");
    compile(programs);
    this.classes =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Meetings.class.getClassLoader());
  }

  private void compile(List<ArrivalProgram> programs) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:none", "-d", folder.toString()));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    for (ArrivalProgram each : programs) {
      Path file = folder.resolve(each.name() + ".java");
      Files.writeString(file, counted(each.text()));
      arguments.add(file.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (status != 0) {
      throw new AssertionError("generated programs do not compile");
    }
  }

  private static String counted(String text) {
    String counting = Meetings.class.getPackageName();
    return text.replace(CountDownLatch.class.getName(), counting + ".CountDownLatch")
        .replace(Phaser.class.getName(), counting + ".Phaser");
  }

  /** How each run of each program ended, in the order of the programs and of their draws. */
  List<List<Outcome>> all(List<ArrivalProgram> programs, long seed)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<List<Future<Outcome>>> running = new ArrayList<>();
      for (ArrivalProgram each : programs) {
        List<Future<Outcome>> runs = new ArrayList<>();
        for (ArrivalDraw draw : ArrivalDraw.all(seed + each.name().hashCode())) {
          runs.add(pool.submit(() -> run(each, draw)));
        }
        running.add(runs);
      }
      List<List<Outcome>> outcomes = new ArrayList<>();
      for (List<Future<Outcome>> runs : running) {
        List<Outcome> ends = new ArrayList<>();
        for (Future<Outcome> run : runs) {
          ends.add(run.get());
        }
        outcomes.add(ends);
      }
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }

  private Outcome run(ArrivalProgram program, ArrivalDraw draw) throws Exception {
    Class<?> type = Class.forName(ArrivalProgram.PACKAGE + "." + program.name(), true, classes);
    Meetings meetings = new Meetings();
    Threads threads = new Threads(program.name());
    try (Pool pool = new Pool(threads)) {
      Thread main = threads.make(() -> call(type, draw, pool, meetings, threads));
      main.start();
      int before = -1;
      long end = System.nanoTime() + GIVE_UP_NANOS;
      while (true) {
        int stuck = meetings.stuck();
        boolean still = threads.others() + pool.running() == stuck;
        if (still && before == stuck) {
          break; // seen twice: the first look may have missed a thread that was just let through
        }
        before = still ? stuck : -1;
        if (System.nanoTime() > end) {
          throw new AssertionError("does not come to an end: " + program + ", " + draw);
        }
        Thread.sleep(1);
      }
      Outcome outcome = outcome(meetings, program);
      meetings.release();
      if (outcome == Outcome.RIGHT && threads.failure != null) {
        throw new AssertionError(program.text(), threads.failure);
      }
      return outcome;
    }
  }

  private static Outcome outcome(Meetings meetings, ArrivalProgram program) {
    if (meetings.stuck() > 0) {
      return Outcome.HANGS;
    }
    return meetings.early() && !program.gate() ? Outcome.EARLY : Outcome.RIGHT;
  }

  /** Makes an object, with what its constructor asks for, and calls its run method. */
  private static void call(
      Class<?> type, ArrivalDraw draw, Pool pool, Meetings meetings, Threads threads) {
    meetings.enter();
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object[] given =
          Arrays.stream(constructor.getParameterTypes())
              .map(each -> field(each, draw, pool))
              .toArray();
      Object program = constructor.newInstance(given);
      Method run =
          Arrays.stream(type.getDeclaredMethods())
              .filter(each -> each.getName().equals("run"))
              .findFirst()
              .orElseThrow();
      run.setAccessible(true);
      Consumer<Object> sink = ArrivalRuns::arrive;
      run.invoke(
          program,
          draw.n(),
          draw.m(),
          draw.items(),
          draw.names().toArray(new String[0]),
          draw.flag(),
          draw.quick(),
          draw.action(),
          sink);
    } catch (InvocationTargetException e) {
      threads.failure = e.getCause();
    } catch (ReflectiveOperationException e) {
      threads.failure = e;
    }
  }

  private static Object field(Class<?> type, ArrivalDraw draw, Pool pool) {
    if (type == int.class) {
      return draw.width();
    }
    return type == List.class ? draw.entries() : pool;
  }

  /** Code out of view that has been given the object. */
  private static void arrive(Object object) {
    if (object instanceof CountDownLatch latch) {
      latch.countDown();
    } else if (object instanceof Phaser phaser) {
      phaser.arrive();
    }
  }

  @Override
  public void close() throws IOException {
    classes.close();
    Compilation.delete(folder);
  }

  /** The threads of one run. None of them keeps the process. */
  private static final class Threads extends ThreadGroup {
    private static final String WORKER = "worker";
    private volatile Throwable failure;

    Threads(String name) {
      super(name);
    }

    Thread make(Runnable task) {
      Thread thread = new Thread(this, task);
      thread.setDaemon(true);
      return thread;
    }

    Thread makeWorker(Runnable task) {
      Thread thread = make(task);
      thread.setName(WORKER);
      return thread;
    }

    /** Those that are alive and not of the pool. */
    int others() {
      Thread[] alive = new Thread[activeCount() + 64];
      int number = enumerate(alive);
      return (int)
          Arrays.stream(alive, 0, number).filter(each -> !each.getName().equals(WORKER)).count();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      // Tasks fail on purpose.
    }
  }

  /** As many threads as there are tasks, and the number of tasks that have not ended. */
  private static final class Pool extends ThreadPoolExecutor implements AutoCloseable {
    private final AtomicInteger running = new AtomicInteger();

    Pool(Threads threads) {
      super(
          0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), threads::makeWorker);
    }

    int running() {
      return running.get();
    }

    @Override
    public void execute(Runnable task) {
      running.incrementAndGet();
      super.execute(task);
    }

    @Override
    protected void afterExecute(Runnable task, Throwable thrown) {
      running.decrementAndGet();
    }

    @Override
    public void close() {
      shutdownNow();
    }
  }
}
