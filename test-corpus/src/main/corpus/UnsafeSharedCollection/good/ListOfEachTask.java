// trap: each task makes its own
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;

/** Each thread has a list of its own. */
public final class ListOfEachTask {
  private ListOfEachTask() {}

  static void print(String[] texts) {
    for (String text : texts) {
      Thread printer =
          new Thread(
              () -> {
                List<String> words = new ArrayList<>(); // defence
                for (String word : text.split(" ")) {
                  words.add(word);
                }
                System.out.println(words.size());
              });
      printer.start();
    }
  }
}
