// axis: the task reads, the code that starts it changes; exception path
package UnsafeSharedCollection.bad;

import java.util.ArrayList;
import java.util.List;

/** Prints a list, and goes on adding. */
public final class ChangedWhilePrinted {
  private ChangedWhilePrinted() {}

  static void print(String[] words) {
    List<String> copy = new ArrayList<>();
    Thread printer = new Thread(() -> copy.forEach(System.out::println));
    printer.start();
    for (String word : words) {
      try {
        copy.add(word.trim()); // expect: UnsafeSharedCollection
      } catch (NullPointerException e) {
        copy.add("");
      }
    }
  }
}
