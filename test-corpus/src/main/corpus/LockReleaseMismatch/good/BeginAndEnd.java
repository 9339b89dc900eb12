// trap: T16 helpers take the lock and give it back
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Draws one picture at a time. */
public final class BeginAndEnd {
  private final Lock canvas = new ReentrantLock();
  private int pictures;

  private void begin() {
    canvas.lock();
    pictures++;
  }

  private void end() {
    canvas.unlock();
  }

  public void draw(Runnable picture) {
    begin();
    try {
      picture.run();
    } finally {
      end(); // defence
    }
  }

  public int pictures() {
    return pictures;
  }
}
