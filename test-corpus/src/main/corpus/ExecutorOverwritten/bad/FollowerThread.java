// axis: thread, which only an interrupt ends
package ExecutorOverwritten.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Follows a leader; when that changes, with another thread beside the one it has. */
public final class FollowerThread implements AutoCloseable {
  private final BlockingQueue<String> entries = new LinkedBlockingQueue<>();
  private final Consumer<String> log;
  private Thread applier;

  public FollowerThread(Consumer<String> log) {
    this.log = log;
    applier = new Thread(this::apply, "applier");
    applier.start();
  }

  public void receive(String entry) {
    entries.add(entry);
  }

  public void leaderChanged() {
    applier = new Thread(this::apply, "applier"); // expect: ExecutorOverwritten
    applier.start();
  }

  private void apply() {
    try {
      while (true) {
        log.accept(entries.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    applier.interrupt();
  }
}
