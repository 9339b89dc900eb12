// axis: loop, the next attempt goes on
// shape: a retry loop whose back-off forgets the interrupt
package InterruptSwallowed.bad;

import java.io.IOException;

/** Fetches a page, with three attempts. */
public final class RetryingFetcher {
  /** One attempt. */
  public interface Attempt {
    String fetch() throws IOException;
  }

  public String fetch(Attempt attempt) throws IOException {
    IOException last = null;
    for (int i = 0; i < 3; i++) {
      try {
        return attempt.fetch();
      } catch (IOException e) {
        last = e;
      }
      try {
        Thread.sleep(1000L << i);
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        // try again at once
      }
    }
    throw last;
  }
}
