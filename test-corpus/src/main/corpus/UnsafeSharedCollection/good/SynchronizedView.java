// trap: T17 synchronised view of a plain list, used by way of the view alone
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what threads say. */
public final class SynchronizedView {
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>()); // defence

  void say(String line) {
    Thread speaker = new Thread(() -> lines.add(line));
    speaker.start();
  }

  int size() {
    return lines.size();
  }
}
