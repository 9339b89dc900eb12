// trap: T13 the future is of a class whose get() returns at once
package BlockingWhileLocked.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Stores values that are there, or are being computed, by the same helper. */
public final class ReadyValue {
  private Object stored;

  public synchronized void store(Object value) throws ExecutionException {
    stored = resolve(ready(value)); // defence
  }

  public void store(Future<Object> computed) throws ExecutionException {
    Object value = resolve(computed);
    synchronized (this) {
      stored = value;
    }
  }

  public synchronized Object stored() {
    return stored;
  }

  private static Object resolve(Future<Object> future) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get(); // expect strict: UnboundedWait
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Future<Object> ready(Object value) {
    return value == null ? Ready.NOTHING : new Ready(value);
  }

  private static final class Ready implements Future<Object> {
    static final Ready NOTHING = new Ready(null);

    private final Object value;

    Ready(Object value) {
      this.value = value;
    }

    @Override
    public Object get() {
      return value;
    }

    @Override
    public Object get(long time, TimeUnit unit) {
      return get();
    }

    @Override
    public boolean cancel(boolean interrupt) {
      return false;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public boolean isDone() {
      return true;
    }
  }
}
