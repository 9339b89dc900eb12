// axis: helper that submits, called twice
package UnsafeSharedCollection.bad;

import java.util.LinkedHashSet;
import java.util.Set;

/** Starts a thread for each source. */
public final class SubmittedByHelper {
  private SubmittedByHelper() {}

  static Set<String> merge(String[] left, String[] right) throws InterruptedException {
    Set<String> all = new LinkedHashSet<>();
    Thread first = fill(all, left);
    Thread second = fill(all, right);
    first.join(); // expect strict: UnboundedWait
    second.join(); // expect strict: UnboundedWait
    return all;
  }

  private static Thread fill(Set<String> all, String[] names) {
    Thread filler =
        new Thread(
            () -> {
              for (String name : names) {
                all.add(name); // expect: UnsafeSharedCollection
              }
            });
    filler.start();
    return filler;
  }
}
