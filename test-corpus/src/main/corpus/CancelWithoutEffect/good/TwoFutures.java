// trap: T9 two futures by one interface: one interrupts, the other has no work behind it
package CancelWithoutEffect.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Hands on messages until it is closed. */
public final class TwoFutures implements AutoCloseable {
  private final BlockingQueue<String> messages;
  private final Consumer<String> target;
  private final Future<?> delivery;
  private final Future<?> greeting;

  public TwoFutures(
      BlockingQueue<String> messages, Consumer<String> target, ExecutorService pool) {
    this.messages = messages;
    this.target = target;
    this.delivery = pool.submit(this::deliver);
    this.greeting = CompletableFuture.runAsync(() -> target.accept("hello"), pool);
  }

  private void deliver() {
    try {
      while (true) {
        target.accept(messages.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    greeting.cancel(true);
    delivery.cancel(true); // defence
  }
}
