// axis: result tested, and the method returns
package InterruptStatusDropped.bad;

import java.util.List;

/** Indexes documents until it is asked to stop. */
public final class ReturnsQuietly {
  private int indexed;

  public void index(List<String> documents) {
    for (String document : documents) {
      if (Thread.interrupted()) { // expect: InterruptStatusDropped
        return;
      }
      indexed += document.length();
    }
  }

  public int indexed() {
    return indexed;
  }
}
