// axis: passed to the constructor of a task class, symbolic count
// shape: a gang of workers that wait to start together
package BarrierPartyMismatch.bad;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Starts a gang of workers. */
public final class WorkerObjects {
  private WorkerObjects() {}

  private static final class Worker implements Runnable {
    private final CyclicBarrier barrier;

    Worker(CyclicBarrier barrier) {
      this.barrier = barrier;
    }

    @Override
    public void run() {
      meet(barrier);
    }
  }

  public static void start(int gang) {
    CyclicBarrier together = new CyclicBarrier(gang + 1); // expect: BarrierPartyMismatch
    for (int i = 0; i < gang; i++) {
      new Thread(new Worker(together)).start();
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
