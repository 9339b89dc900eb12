// axis: class of a thread, of which one object is interrupted and the other is not
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Copies readings from the main and the spare sensor. */
public final class SpareBelt implements AutoCloseable {
  private final BlockingQueue<Integer> readings = new ArrayBlockingQueue<>(16);
  private final BlockingQueue<Integer> shown = new ArrayBlockingQueue<>(4);
  private final Copier[] copiers = {new Copier(readings, shown)};
  private final Copier spare = new Copier(readings, shown);

  public void open(boolean both) {
    for (Copier each : copiers) {
      each.start();
    }
    if (both) {
      spare.start();
    }
  }

  public boolean read(int value) {
    return readings.offer(value);
  }

  public Integer show() throws InterruptedException {
    return shown.poll(2, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    for (Copier each : copiers) {
      each.interrupt();
    }
  }

  static final class Copier extends Thread {
    private final BlockingQueue<Integer> in;
    private final BlockingQueue<Integer> out;

    Copier(BlockingQueue<Integer> in, BlockingQueue<Integer> out) {
      this.in = in;
      this.out = out;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (true) {
          out.put(in.take()); // expect: BlockingPutWithoutTimeout
        }
      } catch (InterruptedException e) {
        System.out.println("no more copies");
      }
    }
  }
}
