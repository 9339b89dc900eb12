// trap: small object behind a method reference
package LongDelayCapture.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tickets that are void after a day. */
public final class SmallTicket {
  private final Map<String, Ticket> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock;

  public SmallTicket(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  public void open(String owner) {
    Ticket ticket = new Ticket(owner);
    open.put(owner, ticket);
    clock.schedule(ticket::expire, 1, TimeUnit.DAYS); // defence
  }

  public boolean isOpen(String owner) {
    Ticket ticket = open.get(owner);
    return ticket != null && ticket.state[0] == 0;
  }

  private static final class Ticket {
    private final String owner;
    private final int[] state = new int[1];

    Ticket(String owner) {
      this.owner = owner;
    }

    void expire() {
      state[0] = 1;
      System.out.println(owner + " had no time");
    }
  }
}
