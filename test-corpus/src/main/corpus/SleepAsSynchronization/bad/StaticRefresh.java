// axis: static, completable future that is dropped
package SleepAsSynchronization.bad;

import java.util.concurrent.CompletableFuture;

/** A value of the whole process. */
public final class StaticRefresh {
  private static volatile String value = "";

  private StaticRefresh() {}

  public static String refreshed() throws InterruptedException {
    CompletableFuture.runAsync(() -> value = System.getProperty("quotes"));
    Thread.sleep(200); // expect: SleepAsSynchronization
    return value;
  }
}
