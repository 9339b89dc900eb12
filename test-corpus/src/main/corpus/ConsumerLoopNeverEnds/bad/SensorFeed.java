// axis: flag that nobody ever clears
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingQueue;

/** Shows what a sensor sends. */
public final class SensorFeed implements Runnable {
  private final BlockingQueue<Integer> values;
  private volatile boolean running = true;

  public SensorFeed(BlockingQueue<Integer> values) {
    this.values = values;
  }

  @Override
  public void run() {
    while (running) {
      try {
        System.out.println(values.take()); // expect: ConsumerLoopNeverEnds
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        System.err.println("interrupted");
      }
    }
  }
}
