// trap: T14 another task goes round by the same helper, with work of its own and no phaser
package PhaserPartyMismatch.good;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Verifies and prunes the shards of a store. */
public final class SharedVisitor {
  private final List<String> shards;
  private final ScheduledExecutorService timer;

  SharedVisitor(List<String> shards, ScheduledExecutorService timer) {
    this.shards = List.copyOf(shards);
    this.timer = timer;
  }

  AutoCloseable pruneRegularly() {
    var handle = timer.scheduleWithFixedDelay(this::prune, 1, 1, TimeUnit.HOURS);
    return () -> handle.cancel(true);
  }

  private void prune() {
    System.out.println("pruning " + shards.get(0));
    each(shard -> System.out.println("pruned " + shard));
  }

  void verifyAll() {
    Phaser phaser = new Phaser(1);
    each(
        shard -> {
          phaser.register();
          verify(shard).whenComplete((answer, failure) -> phaser.arriveAndDeregister()); // defence
        });
    phaser.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private void each(Consumer<String> action) {
    for (String shard : shards) {
      action.accept(shard);
    }
  }

  private CompletableFuture<Void> verify(String shard) {
    return CompletableFuture.runAsync(() -> System.out.println("verified " + shard), timer);
  }
}
