// axis: static
package UnboundedTaskQueue.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends mail in the background. */
public final class EmailOutbox {
  private static final ExecutorService SENDER = Executors.newFixedThreadPool(2, EmailOutbox::daemon); // expect strict: UnboundedTaskQueue

  private EmailOutbox() {}

  public static void send(Runnable mail) {
    SENDER.execute(mail);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mail");
    thread.setDaemon(true);
    return thread;
  }
}
