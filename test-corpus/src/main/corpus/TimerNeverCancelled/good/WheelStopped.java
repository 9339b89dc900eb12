// trap: T2 a base class stops the wheel timer it was given by its subclass
package TimerNeverCancelled.good;

import io.netty.util.HashedWheelTimer;
import java.util.concurrent.TimeUnit;

/** Times requests out. */
public final class WheelStopped {
  private final Requests requests = new Requests();

  public void timeout(Runnable expire, long millis) {
    requests.wheel().newTimeout(t -> expire.run(), millis, TimeUnit.MILLISECONDS);
  }

  public void stop() {
    requests.close();
  }

  private abstract static class WithTimer implements AutoCloseable {
    private final HashedWheelTimer wheel;

    WithTimer(HashedWheelTimer wheel) {
      this.wheel = wheel;
    }

    final HashedWheelTimer wheel() {
      return wheel;
    }

    @Override
    public void close() {
      wheel.stop(); // defence
    }
  }

  private static final class Requests extends WithTimer {
    Requests() {
      super(new HashedWheelTimer(50, TimeUnit.MILLISECONDS));
    }
  }
}
