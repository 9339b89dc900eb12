// axis: field, an object that makes a large buffer
package LongDelayCapture.bad;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Recordings that are given up at night, unless somebody has saved them before. */
public final class ScratchBuffer {
  private static final int MEGABYTE = 1024 * 1024;

  private final Map<Long, Recording> running = new ConcurrentHashMap<>();
  private final ScheduledExecutorService night;

  public ScratchBuffer(ScheduledExecutorService night) {
    this.night = night;
  }

  public void begin(long number) {
    Recording recording = new Recording(number);
    running.put(number, recording);
    night.schedule(() -> recording.giveUp(), 9, TimeUnit.HOURS); // expect strict: LongDelayCapture
  }

  public int save(long number) {
    Recording recording = running.remove(number);
    return recording == null ? 0 : recording.samples.position();
  }

  private static final class Recording {
    private final long number;
    private final ByteBuffer samples;

    Recording(long number) {
      this.number = number;
      this.samples = ByteBuffer.allocateDirect(8 * MEGABYTE);
    }

    void giveUp() {
      System.out.println(number + " has " + samples.position() + " bytes");
    }
  }
}
