// axis: given back in the catch and again in the finally
package LockReleaseMismatch.bad;

import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Imports a file. */
public final class TwiceGivenBack {
  private final Lock lock = new ReentrantLock();
  private int failures;

  public void load(Reader file) {
    lock.lock();
    try {
      file.read();
    } catch (IOException e) {
      failures++;
      lock.unlock();
    } finally {
      lock.unlock(); // expect: LockReleaseMismatch
    }
  }

  public int failures() {
    return failures;
  }
}
