// axis: pauses doubled by a shift, in a helper, and doubled up to a limit
package BlockingWhileLocked.bad;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/** Connects again, however often that takes. */
public final class DoubledPause {
  private static final long LONGEST = 60_000;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final BooleanSupplier connect;
  private boolean connected;

  public DoubledPause(BooleanSupplier connect) {
    this.connect = connect;
  }

  public void reconnect() throws InterruptedException {
    lock.writeLock().lock();
    try {
      connected = dial(5);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private boolean dial(int attempts) throws InterruptedException {
    for (int i = 0; i < attempts; i++) {
      if (connect.getAsBoolean()) {
        return true;
      }
      TimeUnit.SECONDS.sleep(2L << i); // expect: BlockingWhileLocked
    }
    return false;
  }

  public synchronized void insist() throws InterruptedException {
    long pause = 1_000;
    while (!connect.getAsBoolean()) {
      Thread.sleep(pause); // expect: BlockingWhileLocked
      pause = Math.min(pause * 2, LONGEST);
    }
    connected = true;
  }

  public boolean isConnected() {
    lock.readLock().lock();
    try {
      return connected;
    } finally {
      lock.readLock().unlock();
    }
  }
}
