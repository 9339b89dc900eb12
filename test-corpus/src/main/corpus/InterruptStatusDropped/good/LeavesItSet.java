// trap: T9 looked at, not cleared
package InterruptStatusDropped.good;

import java.util.List;

/** Indexes documents until it is asked to stop. */
public final class LeavesItSet {
  private int indexed;

  public void index(List<String> documents) {
    for (String document : documents) {
      if (Thread.currentThread().isInterrupted()) { // defence
        return;
      }
      indexed += document.length();
    }
  }

  public int indexed() {
    return indexed;
  }
}
