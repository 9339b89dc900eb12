// axis: threads of a list, started by a reference, whose base class registers in a helper
package PhaserRegisteredInTask.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.LongAdder;

/** Counts the words of books, each on a thread of its own. */
public final class StartedByReference {
  /** One who reads. */
  private abstract static class Reader extends Thread {
    private final Phaser finished;

    Reader(String name, Phaser finished) {
      super(name);
      this.finished = finished;
      setDaemon(true);
    }

    @Override
    public final void run() {
      begin();
      try {
        read();
      } finally {
        finished.arriveAndDeregister();
      }
    }

    private void begin() {
      finished.register(); // expect: PhaserRegisteredInTask
    }

    abstract void read();
  }

  /** Counts words. */
  private static final class Counter extends Reader {
    private final String book;
    private final LongAdder words;

    Counter(String book, LongAdder words, Phaser finished) {
      super("counter", finished);
      this.book = book;
      this.words = words;
    }

    @Override
    void read() {
      words.add(book.split(" ").length);
    }
  }

  private StartedByReference() {}

  public static long count(List<String> books) {
    Phaser finished = new Phaser(1);
    LongAdder words = new LongAdder();
    List<Counter> counters = new ArrayList<>();
    books.forEach(book -> counters.add(new Counter(book, words, finished)));
    counters.forEach(Thread::start);
    finished.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
    return words.sum();
  }
}
