// trap: a put on a queue that is never full does not wait
package BlockingWhileLocked.good;

import java.util.concurrent.LinkedBlockingQueue;

/** Numbers events and queues them in that order. */
public final class EventLog {
  private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>(); // defence
  private long number;

  public synchronized void append(String event) throws InterruptedException {
    number++;
    events.put(number + " " + event);
  }

  public String next() throws InterruptedException {
    return events.take(); // expect strict: UnboundedWait
  }
}
