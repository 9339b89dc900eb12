// axis: nested class that implements Future, overload without a limit
package DeadlineDropped.bad;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Replies by number. */
public final class ReplyFuture {
  private final Reply reply = new Reply();

  public Future<String> reply() {
    return reply;
  }

  public void come() {
    reply.come();
  }

  private static final class Reply implements Future<String> {
    private final CountDownLatch done = new CountDownLatch(1);

    void come() {
      done.countDown();
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return false;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public boolean isDone() {
      return done.getCount() == 0;
    }

    @Override
    public String get() throws InterruptedException {
      done.await();
      return "reply";
    }

    @Override
    public String get(long timeout, TimeUnit unit) throws InterruptedException {
      if (isCancelled()) {
        throw new CancellationException();
      }
      return get(); // expect: DeadlineDropped
    }
  }
}
