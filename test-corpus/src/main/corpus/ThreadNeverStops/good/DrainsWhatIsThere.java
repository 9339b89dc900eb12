// trap: data: the loop ends when what was put into its queue before is used up
package ThreadNeverStops.good;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Handles a page of rows on some threads, and what is left over on one more. */
public final class DrainsWhatIsThere {
  private final Consumer<String> handler;

  public DrainsWhatIsThere(Consumer<String> handler) {
    this.handler = handler;
  }

  public void page(List<String> rows, int threads) {
    Queue<String> open = new ConcurrentLinkedQueue<>(rows);
    for (int i = 0; i < threads; i++) {
      new Thread(() -> drain(open), "page-" + i).start();
    }
  }

  private void drain(Queue<String> open) {
    for (String row = open.poll(); row != null; row = open.poll()) { // defence
      handler.accept(row);
    }
  }

  public void leftOver(List<String> rows) {
    Deque<String> left = new ArrayDeque<>(rows);
    new Thread(
            () -> {
              String row;
              while ((row = left.pollLast()) != null) {
                handler.accept(row);
              }
            })
        .start();
  }

  public void reversed(List<String> rows) {
    Deque<String> left = new ArrayDeque<>(rows);
    new Thread(
            () -> {
              while (!left.isEmpty()) {
                handler.accept(left.removeLast());
              }
            })
        .start();
  }
}
