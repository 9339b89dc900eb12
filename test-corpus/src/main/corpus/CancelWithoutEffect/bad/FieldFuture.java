// axis: field, cancelled in close()
package CancelWithoutEffect.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** Listens to a queue until it is closed. */
public final class FieldFuture {
  private final BlockingQueue<String> queue;
  private final CompletableFuture<Void> listener;

  public FieldFuture(BlockingQueue<String> queue) {
    this.queue = queue;
    this.listener = CompletableFuture.runAsync(this::listen);
  }

  private void listen() {
    try {
      while (true) {
        System.out.println(queue.take());
      }
    } catch (InterruptedException e) {
      System.out.println("no more");
    }
  }

  public void close() {
    listener.cancel(true); // expect: CancelWithoutEffect
  }
}
