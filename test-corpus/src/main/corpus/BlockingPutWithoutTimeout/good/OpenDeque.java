// trap: a queue that is never full, a deque
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/** Undo steps, the newest first. */
public final class OpenDeque {
  private final BlockingDeque<Runnable> steps = new LinkedBlockingDeque<>(); // defence

  public void push(Runnable step) throws InterruptedException {
    steps.putFirst(step);
  }

  public Runnable next() throws InterruptedException {
    return steps.takeFirst(); // expect strict: UnboundedWait
  }
}
