// trap: T17 what the base class's loop calls takes the monitor that callers take
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;

/** The latest readings of a gauge. */
public class HookLocksAsCallers implements AutoCloseable {
  abstract static class Poller extends Thread {
    abstract void poll();

    @Override
    public void run() {
      try {
        while (true) {
          poll();
          Thread.sleep(1_000);
        }
      } catch (InterruptedException e) {
        System.out.println("no more readings");
      }
    }
  }

  private final List<Long> readings = new ArrayList<>();
  private final Poller poller =
      new Poller() {
        @Override
        void poll() {
          add(System.nanoTime());
        }
      };

  public void start() {
    poller.start();
  }

  private synchronized void add(long reading) { // defence
    readings.add(reading);
  }

  public synchronized List<Long> readings() {
    return new ArrayList<>(readings);
  }

  @Override
  public void close() {
    poller.interrupt();
  }
}
