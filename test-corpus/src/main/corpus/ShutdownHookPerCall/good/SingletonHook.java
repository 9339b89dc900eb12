// trap: T4 in the private constructor of the only instance
package ShutdownHookPerCall.good;

import java.util.concurrent.atomic.LongAdder;

/** Counts what the process did, and says so at its end. */
public final class SingletonHook {
  private static final SingletonHook INSTANCE = new SingletonHook(); // defence

  private final LongAdder done = new LongAdder();

  private SingletonHook() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::print));
  }

  public static void count() {
    INSTANCE.done.increment();
  }

  private void print() {
    System.out.println("done: " + done.sum());
  }
}
