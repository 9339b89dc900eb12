// axis: a private method, of which only one of the calls is guarded
package ShutdownHookPerCall.bad;

import java.util.concurrent.atomic.AtomicBoolean;

/** Runs call-backs when the process ends. */
public final class SometimesStarted {
  private final AtomicBoolean started = new AtomicBoolean();

  public void start(Runnable first) {
    if (started.compareAndSet(false, true)) {
      register(new Thread(first));
    }
  }

  public void also(Runnable next) {
    register(new Thread(next));
  }

  private void register(Thread hook) {
    Runtime.getRuntime().addShutdownHook(hook); // expect: ShutdownHookPerCall
  }
}
