// trap: the state of a background thread, which nobody else touches
package UnsafeSharedCollection.good;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;

/** Polls, and remembers what it has seen. */
public final class ConfinedToLoop {
  private final BlockingQueue<String> events;
  private final Set<String> seen = new HashSet<>();
  private final Thread worker = new Thread(this::run);
  private int twice;

  ConfinedToLoop(BlockingQueue<String> events) {
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

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (!seen.add(events.take())) { // defence
          twice++;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
