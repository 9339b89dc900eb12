// trap: the take is in a hook that a loop of the base class calls; an interrupt ends that loop
package UnboundedWait.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Sorts letters, one each turn of a loop of the base class. */
public final class TurnsOfLoop implements AutoCloseable {
  private final BlockingQueue<String> letters = new ArrayBlockingQueue<>(64);
  private final Thread thread = new Thread(new Sorter(letters), "sorter");

  abstract static class Turning implements Runnable {
    @Override
    public final void run() {
      try {
        while (true) {
          turn();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    abstract void turn() throws InterruptedException;
  }

  static final class Sorter extends Turning {
    private final BlockingQueue<String> letters;

    Sorter(BlockingQueue<String> letters) {
      this.letters = letters;
    }

    @Override
    void turn() throws InterruptedException {
      System.out.println(letters.take().length());
    }
  }

  public void begin() {
    thread.start();
  }

  public boolean post(String letter) {
    return letters.offer(letter);
  }

  @Override
  public void close() {
    thread.interrupt(); // defence
  }
}
