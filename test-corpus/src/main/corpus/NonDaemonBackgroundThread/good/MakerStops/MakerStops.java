// trap: T2 only this class can make the object with the thread, and it stops it where it made it
package NonDaemonBackgroundThread.good.MakerStops;

import java.util.concurrent.BlockingQueue;

/** A member of a group. */
public final class MakerStops {
  private final BlockingQueue<Runnable> messages;
  private Heartbeat heartbeat;

  public MakerStops(BlockingQueue<Runnable> messages) {
    this.messages = messages;
  }

  public void follow(int turns) throws InterruptedException {
    try {
      heartbeat = new Heartbeat(() -> System.out.println("alive"));
      heartbeat.start();
      for (int i = 0; i < turns; i++) {
        messages.take().run();
      }
    } finally {
      heartbeat.stop(); // defence
    }
  }
}
