// axis: a constructor, for the object alone, strict only
package ShutdownHookPerCall.bad;

import java.util.ArrayList;
import java.util.List;

/** An index in memory that is written when the process ends. */
public final class SearchIndex {
  private final List<String> words = new ArrayList<>();

  public SearchIndex() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::write)); // expect strict: ShutdownHookPerCall
  }

  public synchronized void add(String word) {
    words.add(word);
  }

  private synchronized void write() {
    words.forEach(System.out::println);
  }
}
