// axis: field, its close() interrupts a loop that catches every exception and goes on
// shape: a background loop hardened with catch Exception, so that nothing can kill it
package ThreadNeverStops.bad;

import java.util.function.LongConsumer;

/** Publishes a tick every second. */
public final class TickPublisher implements AutoCloseable {
  private final LongConsumer subscriber;
  private final Thread publisher;
  private volatile long failures;

  public TickPublisher(LongConsumer subscriber) {
    this.subscriber = subscriber;
    this.publisher = new Thread(this::publish, "tick-publisher");
    publisher.start(); // expect: ThreadNeverStops
  }

  public long failures() {
    return failures;
  }

  private void publish() {
    for (; ; ) {
      try {
        Thread.sleep(1_000);
        subscriber.accept(System.nanoTime());
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        failures++;
      }
    }
  }

  @Override
  public void close() {
    publisher.interrupt();
  }
}
