// axis: switch, one case forgets
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Applies a command to a counter and waits until it is applied. */
public final class CommandWorker {
  private enum Command {
    INCREMENT,
    DECREMENT,
    IGNORE
  }

  private final AtomicInteger counter = new AtomicInteger();

  public int increment(Executor executor) throws InterruptedException {
    return apply(executor, Command.INCREMENT);
  }

  public int decrement(Executor executor) throws InterruptedException {
    return apply(executor, Command.DECREMENT);
  }

  public int ignore(Executor executor) throws InterruptedException {
    return apply(executor, Command.IGNORE);
  }

  private int apply(Executor executor, Command command) throws InterruptedException {
    CountDownLatch applied = new CountDownLatch(1);
    executor.execute(
        () -> {
          switch (command) {
            case INCREMENT:
              counter.incrementAndGet();
              break;
            case DECREMENT:
              counter.decrementAndGet();
              break;
            default:
              return;
          }
          applied.countDown(); // expect: CountDownNotGuaranteed
        });
    applied.await(); // expect strict: UnboundedWait
    return counter.get();
  }
}
