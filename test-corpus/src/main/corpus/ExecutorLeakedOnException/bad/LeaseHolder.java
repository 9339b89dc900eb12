// axis: close() that refuses while in use, with an unchecked exception
package ExecutorLeakedOnException.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Renews leases; closing it while leases are held is a mistake of the caller. */
public final class LeaseHolder implements AutoCloseable {
  private final ExecutorService renewals = Executors.newSingleThreadExecutor(); // expect strict: ExecutorLeakedOnException, UnboundedTaskQueue
  private final Map<String, Runnable> held = new ConcurrentHashMap<>();

  public void hold(String lease, Runnable renewal) {
    held.put(lease, renewal);
    renewals.execute(renewal);
  }

  private void checkNoneHeld() {
    if (!held.isEmpty()) {
      throw new IllegalStateException("leases held: " + held.keySet());
    }
  }

  @Override
  public void close() {
    checkNoneHeld();
    renewals.shutdown();
  }
}
