// axis: polls of several queues in turn, while a state lasts
package BusyWait.bad;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Serves the inboxes of tenants, one message each in turn. */
public final class InboxesByTurns {
  private enum Phase {
    RUNNING,
    CLOSED
  }

  private final List<Queue<String>> inboxes =
      List.of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
  private final Consumer<String> handler;
  private volatile Phase phase = Phase.RUNNING;

  public InboxesByTurns(Consumer<String> handler) {
    this.handler = handler;
  }

  public void send(int tenant, String message) {
    inboxes.get(tenant).add(message);
  }

  public void dispatch() {
    while (phase == Phase.RUNNING) { // expect: BusyWait
      for (Queue<String> inbox : inboxes) {
        String message = inbox.poll();
        if (message != null) {
          handler.accept(message);
        }
      }
    }
  }

  public void close() {
    phase = Phase.CLOSED;
  }
}
