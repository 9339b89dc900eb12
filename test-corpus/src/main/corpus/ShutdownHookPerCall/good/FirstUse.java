// trap: T7 a field decides that it happens once
package ShutdownHookPerCall.good;

import java.util.concurrent.atomic.AtomicBoolean;

/** Prints how often it was used when the process ends. */
public final class FirstUse {
  private static final AtomicBoolean REGISTERED = new AtomicBoolean();
  private static volatile int uses;

  private FirstUse() {}

  public static synchronized void used(String what) {
    uses++;
    if (REGISTERED.compareAndSet(false, true)) { // defence
      Runtime.getRuntime().addShutdownHook(new Thread(() -> print(what)));
    }
  }

  private static void print(String first) {
    System.out.println(first + " and more: " + uses);
  }
}
