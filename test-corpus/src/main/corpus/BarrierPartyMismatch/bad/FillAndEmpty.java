// axis: exchanger, two task classes come again and again on one thread
package BarrierPartyMismatch.bad;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Fills one basket while the other is emptied. */
public final class FillAndEmpty implements AutoCloseable {
  private final Exchanger<List<String>> swap = new Exchanger<>(); // expect: BarrierPartyMismatch
  private final ExecutorService helpers = // expect strict: UnboundedTaskQueue
      Executors.newSingleThreadExecutor();

  public void run(Iterator<String> apples, Consumer<String> kitchen) {
    helpers.execute(new Filler(apples));
    helpers.execute(new Emptier(kitchen));
  }

  private final class Filler implements Runnable {
    private final Iterator<String> apples;

    Filler(Iterator<String> apples) {
      this.apples = apples;
    }

    @Override
    public void run() {
      List<String> basket = new ArrayList<>();
      try {
        while (apples.hasNext()) {
          basket.add(apples.next());
          basket = swap.exchange(basket);
        }
        swap.exchange(null);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final class Emptier implements Runnable {
    private final Consumer<String> kitchen;

    Emptier(Consumer<String> kitchen) {
      this.kitchen = kitchen;
    }

    @Override
    public void run() {
      List<String> basket = new ArrayList<>();
      try {
        while ((basket = swap.exchange(basket)) != null) {
          basket.forEach(kitchen);
          basket.clear();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    helpers.shutdownNow();
  }
}
