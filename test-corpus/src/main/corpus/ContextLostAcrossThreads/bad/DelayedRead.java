// axis: scheduled for later, nested lambda
package ContextLostAcrossThreads.bad;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again later. */
public final class DelayedRead {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private DelayedRead() {}

  static void handle(ScheduledExecutorService timer, String user) {
    USER.set(user);
    try {
      timer.schedule(() -> System.out.println(USER.get()), 1, TimeUnit.SECONDS); // expect strict: ContextLostAcrossThreads
    } finally {
      USER.remove();
    }
  }
}
