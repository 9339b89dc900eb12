// trap: the threads of a list are registered as they are put in, and started by a reference
package PhaserRegisteredInTask.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.LongAdder;

/** Counts the words of books, each on a thread of its own. */
public final class ReferenceAfterRegistration {
  /** Counts words. */
  private static final class Counter extends Thread {
    private final Phaser finished;
    private final String book;
    private final LongAdder words;

    Counter(String book, LongAdder words, Phaser finished) {
      this.finished = finished;
      this.book = book;
      this.words = words;
    }

    @Override
    public void run() {
      try {
        words.add(book.split(" ").length);
      } finally {
        finished.arriveAndDeregister();
      }
    }
  }

  private ReferenceAfterRegistration() {}

  public static long count(List<String> books) {
    Phaser finished = new Phaser(1);
    LongAdder words = new LongAdder();
    List<Counter> counters = new ArrayList<>();
    for (String book : books) {
      finished.register(); // defence
      counters.add(new Counter(book, words, finished));
    }
    counters.forEach(Thread::start);
    finished.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
    return words.sum();
  }
}
