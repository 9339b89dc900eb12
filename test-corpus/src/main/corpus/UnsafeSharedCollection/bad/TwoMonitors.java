// axis: field, monitors of two objects, anonymous class
package UnsafeSharedCollection.bad;

import java.util.ArrayList;
import java.util.List;

/** Locks two different monitors. */
public final class TwoMonitors {
  private final List<String> lines = new ArrayList<>();

  void say(String line) {
    Thread speaker =
        new Thread(
            new Runnable() {
              @Override
              public void run() {
                synchronized (this) {
                  lines.add(line); // expect: UnsafeSharedCollection
                }
              }
            });
    speaker.start();
  }

  synchronized int size() {
    return lines.size();
  }
}
