// axis: inheritance, the loop is in the base class
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Simulates a heap of sand. */
public final class StepTask implements AutoCloseable {
  private final ExecutorService simulation = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public void start() {
    simulation.execute(new SandHeap()); // expect: TaskIgnoresInterruption
  }

  @Override
  public void close() {
    simulation.shutdownNow();
  }

  private abstract static class Stepping implements Runnable {
    @Override
    public final void run() {
      while (true) {
        step();
      }
    }

    abstract void step();
  }

  private static final class SandHeap extends Stepping {
    private final int[] heights = new int[64];
    private int next;

    @Override
    void step() {
      heights[next]++;
      next = (next + 1) % heights.length;
    }
  }
}
