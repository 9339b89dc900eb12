// axis: hand-off queue, which is always full
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.SynchronousQueue;

/** Hands requests to the clerk who is free. */
public final class LoanDesk {
  private final SynchronousQueue<String> desk = new SynchronousQueue<>();

  public void request(String book) throws InterruptedException {
    desk.put(book); // expect: BlockingPutWithoutTimeout
  }

  public String nextRequest() throws InterruptedException {
    return desk.take(); // expect strict: UnboundedWait
  }
}
