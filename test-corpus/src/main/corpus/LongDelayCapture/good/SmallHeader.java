// trap: small object, its buffers have room for a few bytes and for a line
package LongDelayCapture.good;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls that are forgotten after a day. */
public final class SmallHeader {
  private final Map<Long, Call> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock;

  public SmallHeader(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  public void open(long number) {
    Call call = new Call(number);
    open.put(number, call);
    clock.schedule(call::forget, 1, TimeUnit.DAYS);
  }

  public void note(long number, String what) {
    Call call = open.get(number);
    if (call != null) {
      call.notes.append(what);
    }
  }

  private static final class Call {
    private final ByteBuffer header = ByteBuffer.allocate(16); // defence
    private final StringBuffer notes = new StringBuffer(120);

    Call(long number) {
      header.putLong(number);
    }

    void forget() {
      System.out.println(header.getLong(0) + ": " + notes);
    }
  }
}
