// axis: class that is a task, list passed to its constructor, lock of each task
package UnsafeSharedCollection.bad;

import java.util.ArrayList;
import java.util.List;

/** Workers that share a list. */
public final class SharedWorkers {
  private SharedWorkers() {}

  static int run(String[] texts) throws InterruptedException {
    List<String> words = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (String text : texts) {
      Thread thread = new Thread(new Worker(text, words));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join(); // expect strict: UnboundedWait
    }
    return words.size();
  }

  /** Splits a text. */
  private static final class Worker implements Runnable {
    private final String text;
    private final List<String> words;

    Worker(String text, List<String> words) {
      this.text = text;
      this.words = words;
    }

    @Override
    public synchronized void run() {
      for (String word : text.split(" ")) {
        words.add(word); // expect: UnsafeSharedCollection
      }
    }
  }
}
