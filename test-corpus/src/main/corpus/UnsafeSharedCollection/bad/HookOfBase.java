// axis: inheritance, an anonymous subclass of a class that makes its own thread
package UnsafeSharedCollection.bad;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Exchange rates that are fetched again and again. */
public class HookOfBase implements AutoCloseable {
  /** Does something from time to time. */
  abstract static class Ticker implements Runnable {
    private final Duration pause;
    private final Thread thread = new Thread(this, "ticker");

    Ticker(Duration pause) {
      this.pause = pause;
    }

    void begin() {
      thread.setDaemon(true);
      thread.start();
    }

    void end() {
      thread.interrupt();
    }

    @Override
    public void run() {
      try {
        while (!Thread.interrupted()) {
          tick();
          Thread.sleep(pause.toMillis());
        }
      } catch (InterruptedException e) {
        System.out.println("the rates stay as they are");
      }
    }

    abstract void tick();
  }

  private final Map<String, Double> rates = new TreeMap<>();
  private final Supplier<Map<String, Double>> bank;
  private final Ticker ticker =
      new Ticker(Duration.ofMinutes(5)) {
        @Override
        void tick() {
          fetch();
        }
      };

  public HookOfBase(Supplier<Map<String, Double>> bank) {
    this.bank = bank;
    ticker.begin();
  }

  private synchronized void fetch() {
    rates.putAll(bank.get()); // expect: UnsafeSharedCollection
  }

  public double rate(String currency) {
    return rates.getOrDefault(currency, 1.0);
  }

  @Override
  public void close() {
    ticker.end();
  }
}
