// axis: local map, thread and the code that starts it
package UnsafeSharedCollection.bad;

import java.util.HashMap;
import java.util.Map;

/** Loads while it answers. */
public final class ReadTooEarly {
  private ReadTooEarly() {}

  static int load(String[] names) {
    Map<String, Integer> sizes = new HashMap<>();
    Thread loader =
        new Thread(
            () -> {
              for (String name : names) {
                sizes.put(name, name.length()); // expect: UnsafeSharedCollection
              }
            });
    loader.start();
    return sizes.size();
  }
}
