// trap: an interrupted acquire leaves before the try
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Renders one frame at a time. */
public final class ReturnsWhenInterrupted {
  private final Semaphore frame = new Semaphore(1);

  public void render(Runnable drawing) {
    try {
      frame.acquire(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return; // defence
    }
    try {
      drawing.run();
    } finally {
      frame.release();
    }
  }
}
