// trap: T14 latch of an object, its count from a list that the caller goes through, and one for itself
package LatchCountMismatch.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells listeners, and waits until all have heard. */
public final class CallerAnswersToo {
  private final List<String> listeners;

  public CallerAnswersToo(List<String> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  public boolean tell(Consumer<String> telling, Executor executor) throws InterruptedException {
    Heard heard = new Heard(listeners);
    for (String listener : listeners) {
      executor.execute(() -> tell(listener, telling, heard));
    }
    heard.end(); // defence
    return heard.all();
  }

  public boolean tellMore(Consumer<String> telling, Executor executor, String guest)
      throws InterruptedException {
    List<String> all = new ArrayList<>(listeners);
    Heard heard = new Heard(all);
    all.add(guest);
    for (String listener : all) {
      executor.execute(() -> tell(listener, telling, heard));
    }
    return heard.all();
  }

  private static void tell(String listener, Consumer<String> telling, Heard heard) {
    try {
      telling.accept(listener);
    } finally {
      heard.end();
    }
  }

  private static final class Heard {
    private final CountDownLatch open;

    Heard(List<String> listeners) {
      open = new CountDownLatch(listeners.size() + 1);
    }

    void end() {
      open.countDown();
    }

    boolean all() throws InterruptedException {
      return open.await(1, TimeUnit.MINUTES);
    }
  }
}
