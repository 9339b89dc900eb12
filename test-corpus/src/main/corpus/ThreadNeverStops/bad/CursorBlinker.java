// axis: local, the thread is dropped and sleeps through every interrupt
package ThreadNeverStops.bad;

/** Blinks the cursor of a text field. */
public final class CursorBlinker {
  private volatile long blinks;

  public void show() {
    Thread blinker = new Thread(this::blink, "cursor");
    blinker.start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
  }

  public boolean isVisible() {
    return blinks % 2 == 0;
  }

  private void blink() {
    while (true) {
      blinks++;
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        blinks = 0;
      }
    }
  }
}
