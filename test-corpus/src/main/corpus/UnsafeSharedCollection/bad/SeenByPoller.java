// axis: field, helper of the task, getter that others call
// shape: a background thread that keeps a set which the rest of the class looks at
package UnsafeSharedCollection.bad;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;

/** Polls, and tells what it has seen. */
public final class SeenByPoller {
  private final BlockingQueue<String> events;
  private final Set<String> seen = new HashSet<>();
  private final Thread worker = new Thread(this::run);

  SeenByPoller(BlockingQueue<String> events) {
    this.events = events;
  }

  void start() {
    worker.setDaemon(true);
    worker.start();
  }

  void stop() throws InterruptedException {
    worker.interrupt();
    worker.join(); // expect strict: UnboundedWait
  }

  boolean has(String event) {
    return seen.contains(event);
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        note(events.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(String event) {
    seen.add(event); // expect: UnsafeSharedCollection
  }
}
