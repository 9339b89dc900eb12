// trap: T17 filled before the start
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;

/** Prints a list on another thread. */
public final class FilledBeforeStart {
  private FilledBeforeStart() {}

  static void print(String[] words) {
    List<String> copy = new ArrayList<>();
    for (String word : words) {
      copy.add(word);
    }
    Thread printer = new Thread(() -> copy.forEach(System.out::println));
    printer.start(); // defence
  }
}
