// axis: result tested, and the loop goes on
// shape: a poller that logs that it was interrupted
package InterruptStatusDropped.bad;

import java.util.concurrent.ExecutorService;

/** Polls a figure. */
public final class LogsAndGoesOn {
  private final Runnable poll;

  public LogsAndGoesOn(Runnable poll) {
    this.poll = poll;
  }

  public void startOn(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) {
            poll.run();
            if (Thread.interrupted()) { // expect: InterruptStatusDropped
              System.err.println("interrupted while polling");
            }
            try {
              Thread.sleep(1000);
            } catch (InterruptedException e) {
              return;
            }
          }
        });
  }
}
