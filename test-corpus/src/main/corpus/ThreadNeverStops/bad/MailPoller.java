// axis: two classes, an interrupt would end the loop and nobody keeps the thread
package ThreadNeverStops.bad;

import java.util.function.BooleanSupplier;

/** Looks for new mail once a minute. */
public final class MailPoller {
  private final BooleanSupplier inbox;

  public MailPoller(BooleanSupplier inbox) {
    this.inbox = inbox;
  }

  public void start() {
    new Thread(new Poll(inbox)).start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
  }

  private static final class Poll implements Runnable {
    private final BooleanSupplier inbox;
    private long found;

    Poll(BooleanSupplier inbox) {
      this.inbox = inbox;
    }

    @Override
    public void run() {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          if (inbox.getAsBoolean()) {
            found++;
          }
          Thread.sleep(60_000);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
