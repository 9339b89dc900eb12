// axis: method reference, task that ends with its queue
package CancelWithoutEffect.bad;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Goes through pages, from link to link. */
public final class EmptiesAQueue {
  private final Executor executor;
  private final Function<String, Iterable<String>> links;
  private final Queue<String> pages = new ConcurrentLinkedQueue<>();
  private CompletableFuture<Void> walk;

  public EmptiesAQueue(Executor executor, Function<String, Iterable<String>> links) {
    this.executor = executor;
    this.links = links;
  }

  public synchronized void start(String page) {
    pages.add(page);
    walk = CompletableFuture.runAsync(this::work, executor);
  }

  public synchronized void stop() {
    if (walk != null) {
      walk.cancel(true); // expect: CancelWithoutEffect
    }
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted()) {
      String page = pages.poll();
      if (page == null) {
        return;
      }
      for (String link : links.apply(page)) {
        pages.add(link);
      }
    }
  }
}
