// trap: T13 threads of a class of their own, kept in a list, started and interrupted in loops
package BlockingPutWithoutTimeout.good;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Parcels go from belt to belt. */
public final class SortingBelts implements AutoCloseable {
  private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>(20);
  private final BlockingQueue<String> weighed = new LinkedBlockingQueue<>(5);
  private final BlockingQueue<String> labelled = new LinkedBlockingQueue<>(20);
  private final List<Belt> belts =
      List.of(new Belt(arrivals, weighed, "kg"), new Belt(weighed, labelled, "ok"));

  public void start() {
    belts.forEach(Thread::start);
  }

  public boolean arrive(String parcel) throws InterruptedException {
    return arrivals.offer(parcel, 1, TimeUnit.SECONDS);
  }

  public String next() throws InterruptedException {
    return labelled.poll(1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    for (Belt belt : belts) {
      belt.interrupt(); // defence
    }
  }

  private static final class Belt extends Thread {
    private final BlockingQueue<String> from;
    private final BlockingQueue<String> to;
    private final String mark;

    Belt(BlockingQueue<String> from, BlockingQueue<String> to, String mark) {
      this.from = from;
      this.to = to;
      this.mark = mark;
    }

    @Override
    public void run() {
      try {
        while (true) {
          to.put(from.take() + mark);
        }
      } catch (InterruptedException e) {
        System.out.println("belt stops");
      }
    }
  }
}
