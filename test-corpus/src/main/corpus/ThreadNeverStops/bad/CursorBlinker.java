// axis: local, the thread is dropped and sleeps through every interrupt
package ThreadNeverStops.bad;

/** Blinks the cursor of a text field. */
public final class CursorBlinker {
  private volatile boolean visible;

  public void show() {
    Thread blinker = new Thread(this::blink, "cursor");
    blinker.start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
  }

  public boolean isVisible() {
    return visible;
  }

  private void blink() {
    while (true) {
      visible = !visible;
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        visible = true;
      }
    }
  }
}
