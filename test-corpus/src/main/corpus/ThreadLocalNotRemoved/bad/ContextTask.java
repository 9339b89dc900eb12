// axis: value of the submitter is carried over, wrapper
// shape: a task that carries a trace id to the pool
package ThreadLocalNotRemoved.bad;

import java.util.concurrent.ExecutorService;

/** Carries the trace id of the submitter over. */
public final class ContextTask implements Runnable {
  private static final ThreadLocal<String> TRACE = new ThreadLocal<>();
  private final Runnable inner;
  private final String trace;

  ContextTask(Runnable inner) {
    this.inner = inner;
    this.trace = TRACE.get();
  }

  @Override
  public void run() {
    TRACE.set(trace); // expect: ThreadLocalNotRemoved
    inner.run();
  }

  static void begin(String trace) {
    TRACE.set(trace);
  }

  static void execute(ExecutorService pool, Runnable work) {
    pool.execute(new ContextTask(work));
  }
}
