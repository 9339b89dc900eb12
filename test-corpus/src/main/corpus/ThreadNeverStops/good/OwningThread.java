// trap: T8 the InterruptedException leaves the loop, the thread ends, and close() interrupts it
package ThreadNeverStops.good;

import java.util.function.LongConsumer;

/** Publishes a tick every second. */
public final class OwningThread implements AutoCloseable {
  private final LongConsumer subscriber;
  private final Thread publisher;

  public OwningThread(LongConsumer subscriber) {
    this.subscriber = subscriber;
    this.publisher = new Thread(this::publish, "tick-publisher");
    publisher.start();
  }

  private void publish() {
    try {
      while (true) {
        Thread.sleep(1_000);
        subscriber.accept(System.nanoTime());
      }
    } catch (InterruptedException e) { // defence
      subscriber.accept(-1);
    }
  }

  @Override
  public void close() {
    publisher.interrupt();
  }
}
