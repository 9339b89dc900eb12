package InterruptStatusDropped.bad.RoundsOfWork;

/** A pause. */
public final class Nap implements Runnable {
  @Override
  public void run() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
