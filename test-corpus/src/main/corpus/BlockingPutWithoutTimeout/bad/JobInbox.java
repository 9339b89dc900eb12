// axis: parameter of unknown bound, strict only
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.BlockingQueue;

/** Puts jobs where the scheduler looks for them. */
public final class JobInbox {
  private final BlockingQueue<Runnable> inbox;

  public JobInbox(BlockingQueue<Runnable> inbox) {
    this.inbox = inbox;
  }

  public void accept(Runnable job) throws InterruptedException {
    inbox.put(job); // expect strict: BlockingPutWithoutTimeout
  }
}
