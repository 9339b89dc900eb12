// trap: waited for: the helper that starts the work waits for it, and the sleep is a pause
package SleepAsSynchronization.good;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Rings bells, and lets them ring out. */
public final class HelperWaits {
  private final Executor ringers;
  private final Consumer<String> bell;

  public HelperWaits(Executor ringers, Consumer<String> bell) {
    this.ringers = ringers;
    this.bell = bell;
  }

  public String ringAll(List<String> names) throws InterruptedException {
    names.forEach(name -> ring(name));
    Thread.sleep(3_000);
    return "rung: " + names;
  }

  public String ringOne(String name) throws InterruptedException {
    ring(name);
    Thread.sleep(1_000);
    return "rung: " + name;
  }

  private void ring(String name) {
    CompletableFuture<Void> rung =
        CompletableFuture.runAsync(() -> bell.accept(name), ringers);
    rung.join(); // expect strict: UnboundedWait // defence
  }
}
