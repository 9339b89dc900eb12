// axis: array length
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Copies to all replicas but the last, which the loop forgets. */
public final class ReplicaSync {
  public void sync(Executor executor, Runnable[] replicas) throws InterruptedException {
    CountDownLatch copied = new CountDownLatch(replicas.length); // expect: LatchCountMismatch
    for (int i = 0; i < replicas.length - 1; i++) {
      Runnable replica = replicas[i];
      executor.execute(
          () -> {
            try {
              replica.run();
            } finally {
              copied.countDown();
            }
          });
    }
    copied.await(); // expect strict: UnboundedWait
  }
}
