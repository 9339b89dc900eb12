// trap: near miss, one less on both sides
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Copies to all replicas but the last, which is the source. */
public final class ReplicaSync {
  public void sync(Executor executor, Runnable[] replicas) throws InterruptedException {
    CountDownLatch copied = new CountDownLatch(replicas.length - 1); // defence
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
