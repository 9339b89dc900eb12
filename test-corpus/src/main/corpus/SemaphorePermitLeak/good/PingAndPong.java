// trap: two semaphores as signals between two threads
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Two players take turns. */
public final class PingAndPong {
  private final Semaphore ping = new Semaphore(1);
  private final Semaphore pong = new Semaphore(0);

  public void ping(Runnable ball) throws InterruptedException {
    ping.acquire(); // expect strict: UnboundedWait
    ball.run();
    pong.release(); // defence
  }

  public void pong(Runnable ball) throws InterruptedException {
    pong.acquire(); // expect strict: UnboundedWait
    ball.run();
    ping.release();
  }
}
