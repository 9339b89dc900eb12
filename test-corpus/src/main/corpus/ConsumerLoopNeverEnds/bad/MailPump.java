// axis: subclass of Thread, and a nested loop that ends
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingQueue;

/** Sends mails in batches. */
public final class MailPump extends Thread {
  private final BlockingQueue<String> mails;

  public MailPump(BlockingQueue<String> mails) {
    this.mails = mails;
  }

  @Override
  public void run() {
    while (true) {
      try {
        String first = mails.take(); // expect: ConsumerLoopNeverEnds
        for (String next = first; next != null; next = mails.poll()) {
          System.out.println(next);
        }
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        System.err.println("interrupted");
      }
    }
  }
}
