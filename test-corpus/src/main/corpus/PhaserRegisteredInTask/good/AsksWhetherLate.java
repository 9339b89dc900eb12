// trap: T14 the task looks whether it has come too late to be a party
package PhaserRegisteredInTask.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Takes requests until it is closed, and waits then for those that have begun. */
public final class AsksWhetherLate {
  private final Executor pool;
  private final Consumer<String> handler;
  private final Phaser inFlight = new Phaser(1);

  public AsksWhetherLate(Executor pool, Consumer<String> handler) {
    this.pool = pool;
    this.handler = handler;
  }

  public void submit(String request, Consumer<String> refused) {
    pool.execute(
        () -> {
          if (inFlight.register() < 0) { // defence
            refused.accept(request);
            return;
          }
          try {
            handler.accept(request);
          } finally {
            inFlight.arriveAndDeregister();
          }
        });
  }

  public void close(long millis) throws InterruptedException, TimeoutException {
    inFlight.arriveAndDeregister();
    inFlight.awaitAdvanceInterruptibly(0, millis, TimeUnit.MILLISECONDS);
  }
}
