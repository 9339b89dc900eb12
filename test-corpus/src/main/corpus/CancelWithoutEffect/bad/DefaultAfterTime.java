// axis: default value after a time
package CancelWithoutEffect.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads a setting, or takes the default. */
public final class DefaultAfterTime {
  private volatile String setting;

  public String read(CountDownLatch loaded) {
    CompletableFuture<String> value =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                loaded.await(); // expect strict: UnboundedWait
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return setting;
            });
    value.completeOnTimeout("default", 1, TimeUnit.SECONDS); // expect: CancelWithoutEffect
    return value.join();
  }

  public void set(String value) {
    setting = value;
  }
}
