// trap: T22 what a static initialiser changes, nobody else comes to before the class is made
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;

/** Tells once which features there are. */
public final class BeforeTheClass {
  private static final List<String> FEATURES = new ArrayList<>();
  static {
    Thread teller = new Thread(BeforeTheClass::tell);
    teller.setDaemon(true);
    teller.start();
    FEATURES.add("search"); // defence
    FEATURES.add("export");
  }

  private BeforeTheClass() {}

  private static void tell() {
    FEATURES.add("telling");
    System.out.println(FEATURES.size());
  }
}
