// trap: T9 the found interrupt is thrown
package InterruptStatusDropped.good;

import java.util.List;

/** Indexes documents until it is asked to stop. */
public final class ThrowsIt {
  private int indexed;

  public void index(List<String> documents) throws InterruptedException {
    for (String document : documents) {
      if (Thread.interrupted()) {
        throw new InterruptedException(); // defence
      }
      indexed += document.length();
    }
  }

  public int indexed() {
    return indexed;
  }
}
