// trap: a setting of several values decides
package DiagnosticsLeftOn.good;

import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what the settings say after each batch. */
public final class ChosenByConfiguration {
  private final String after;
  private final AtomicInteger batches = new AtomicInteger();

  ChosenByConfiguration(Properties settings) {
    this.after = settings.getProperty("after.batch", "nothing");
  }

  void batch() {
    batches.incrementAndGet();
    switch (after) { // defence
      case "collect":
        System.gc();
        break;
      case "log":
        System.out.println(batches);
        break;
      default:
        break;
    }
  }
}
