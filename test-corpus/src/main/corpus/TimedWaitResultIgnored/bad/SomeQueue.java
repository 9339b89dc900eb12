// axis: queue of unknown capacity, strict only
package TimedWaitResultIgnored.bad;

import java.util.concurrent.BlockingQueue;

/** Passes events on. */
public final class SomeQueue {
  private final BlockingQueue<String> events;

  public SomeQueue(BlockingQueue<String> events) {
    this.events = events;
  }

  public void fire(String event) {
    events.offer(event); // expect strict: TimedWaitResultIgnored
  }
}
