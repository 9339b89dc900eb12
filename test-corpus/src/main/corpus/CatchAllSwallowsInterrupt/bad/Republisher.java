// axis: status read in the loop condition
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.ExecutorService;

/** Publishes a figure every second until it is interrupted, as it believes. */
public final class Republisher {
  private final Runnable publish;

  public Republisher(Runnable publish) {
    this.publish = publish;
  }

  public void startOn(ExecutorService pool) {
    pool.execute(this::loop);
  }

  private void loop() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        publish.run();
        Thread.sleep(1000);
      } catch (Throwable t) { // expect: CatchAllSwallowsInterrupt
        System.err.println("not published: " + t);
      }
    }
  }
}
