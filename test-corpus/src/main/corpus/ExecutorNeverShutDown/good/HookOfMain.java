// trap: T3 a method reference to a field of a variable, given to a hook
package ExecutorNeverShutDown.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints the time until the process is asked to end. */
public final class HookOfMain {
  private final ScheduledExecutorService ticks = Executors.newScheduledThreadPool(1);

  private HookOfMain() {}

  public static void main(String[] args) {
    HookOfMain clock = new HookOfMain();
    clock.ticks.scheduleAtFixedRate(() -> System.out.println(System.nanoTime()), 0, 1, TimeUnit.SECONDS);
    Runtime.getRuntime().addShutdownHook(new Thread(clock.ticks::shutdownNow)); // defence
  }
}
