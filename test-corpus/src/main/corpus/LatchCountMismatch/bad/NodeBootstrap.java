// axis: field
// shape: a node that waits for three subsystems of which two report
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Starts network and storage. */
public final class NodeBootstrap {
  private final CountDownLatch ready = new CountDownLatch(3); // expect: LatchCountMismatch
  private final Runnable network;
  private final Runnable storage;

  public NodeBootstrap(Executor executor, Runnable network, Runnable storage) {
    this.network = network;
    this.storage = storage;
    executor.execute(this::startNetwork);
    executor.execute(this::startStorage);
  }

  public void awaitReady() throws InterruptedException {
    ready.await(); // expect strict: UnboundedWait
  }

  private void startNetwork() {
    try {
      network.run();
    } finally {
      ready.countDown();
    }
  }

  private void startStorage() {
    try {
      storage.run();
    } finally {
      ready.countDown();
    }
  }
}
