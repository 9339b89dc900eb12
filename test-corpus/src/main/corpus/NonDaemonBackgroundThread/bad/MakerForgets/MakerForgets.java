// axis: two classes: one maker stops it, but anybody can make one
package NonDaemonBackgroundThread.bad.MakerForgets;

import java.util.concurrent.BlockingQueue;

/** A member of a group. */
public final class MakerForgets {
  private final BlockingQueue<Runnable> messages;
  private Heartbeat heartbeat;

  public MakerForgets(BlockingQueue<Runnable> messages) {
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
      heartbeat.stop();
    }
  }
}
