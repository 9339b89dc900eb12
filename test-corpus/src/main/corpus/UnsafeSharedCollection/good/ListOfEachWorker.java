// trap: each worker object has a list of its own, read after join
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;

/** Workers with lists. */
public final class ListOfEachWorker {
  private ListOfEachWorker() {}

  static int run(String[] texts) throws InterruptedException {
    List<Worker> workers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (String text : texts) {
      Worker worker = new Worker(text);
      Thread thread = new Thread(worker);
      thread.start();
      workers.add(worker);
      threads.add(thread);
    }
    int sum = 0;
    for (int i = 0; i < threads.size(); i++) {
      threads.get(i).join(); // expect strict: UnboundedWait
      sum += workers.get(i).words();
    }
    return sum;
  }

  /** Splits a text. */
  private static final class Worker implements Runnable {
    private final String text;
    private final List<String> words = new ArrayList<>(); // defence

    Worker(String text) {
      this.text = text;
    }

    @Override
    public void run() {
      for (String word : text.split(" ")) {
        words.add(word);
      }
    }

    int words() {
      return words.size();
    }
  }
}
