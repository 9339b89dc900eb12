// axis: a second method calls the first with what that one has kept
package ExecutorOverwritten.bad;

import java.util.Timer;
import java.util.TimerTask;

/** Asks a device for its state. */
public final class CallsConnectAgain implements AutoCloseable {
  private String device;
  private long pause;
  private Timer polls;

  public synchronized void watch(String device, long pause) {
    this.device = device;
    this.pause = pause;
    polls = new Timer("polls " + device, true); // expect: ExecutorOverwritten
  }

  public synchronized void watchAgain() {
    watch(device, pause);
  }

  public synchronized void poll(TimerTask question) {
    polls.schedule(question, pause, pause);
  }

  @Override
  public synchronized void close() {
    polls.cancel();
  }
}
