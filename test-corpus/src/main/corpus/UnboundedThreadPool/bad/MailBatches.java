// axis: loop in a loop, a thread for each of the items that came together
package UnboundedThreadPool.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends mails as they are written, those of one moment together. */
public final class MailBatches implements Runnable {
  private final BlockingQueue<Runnable> outbox = new LinkedBlockingQueue<>(10_000);

  public boolean post(Runnable mail) {
    return outbox.offer(mail);
  }

  @Override
  public void run() {
    try {
      while (true) {
        List<Runnable> together = new ArrayList<>();
        together.add(outbox.take());
        outbox.drainTo(together);
        for (Runnable mail : together) {
          Thread sender = new Thread(mail);
          sender.setDaemon(true);
          sender.start(); // expect: UnboundedThreadPool
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
