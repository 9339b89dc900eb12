// axis: a put with room at first, which a loop comes back to after a consumer was started
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;

/** Serves guests, who may want more. */
public final class SecondHelping {
  private final Executor waiters;

  public SecondHelping(Executor waiters) {
    this.waiters = waiters;
  }

  public void serve(List<String> dishes) throws InterruptedException {
    BlockingQueue<String> counter = new ArrayBlockingQueue<>(1);
    for (String dish : dishes) {
      counter.put(dish); // expect: BlockingPutWithoutTimeout
      waiters.execute(() -> System.out.println(counter.poll()));
    }
  }
}
