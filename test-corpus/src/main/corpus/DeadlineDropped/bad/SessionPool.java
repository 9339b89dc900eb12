// axis: private helper that is not told
// shape: a borrow whose configured limit ends at the method that hands on to an untimed helper
package DeadlineDropped.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Opens sessions. */
public final class SessionPool {
  private final CompletableFuture<String> session = new CompletableFuture<>();

  public void open(String id) {
    session.complete(id);
  }

  public String borrow(long timeoutMillis) throws InterruptedException, ExecutionException {
    if (session.isCancelled()) {
      return null;
    }
    return await(); // expect: DeadlineDropped
  }

  private String await() throws InterruptedException, ExecutionException {
    return session.get();
  }
}
