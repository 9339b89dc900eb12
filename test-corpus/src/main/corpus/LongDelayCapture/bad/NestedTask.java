// axis: two classes, constructor argument
package LongDelayCapture.bad;

import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at a frame later. */
public final class NestedTask {
  private NestedTask() {}

  static void look(ScheduledExecutorService scheduler, ByteBuffer frame) {
    scheduler.schedule(new Look(frame), 1, TimeUnit.HOURS); // expect strict: LongDelayCapture
  }

  private static final class Look implements Runnable {
    private final ByteBuffer frame;

    Look(ByteBuffer frame) {
      this.frame = frame;
    }

    @Override
    public void run() {
      System.out.println(frame.remaining());
    }
  }
}
