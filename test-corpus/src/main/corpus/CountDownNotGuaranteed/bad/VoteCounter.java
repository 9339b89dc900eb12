// axis: branch without an else
package CountDownNotGuaranteed.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waits for all votes, of which the noes never arrive. */
public final class VoteCounter {
  public void count(Executor executor, List<AtomicBoolean> votes) throws InterruptedException {
    CountDownLatch counted = new CountDownLatch(votes.size());
    for (AtomicBoolean vote : votes) {
      executor.execute(
          () -> {
            if (vote.get()) {
              counted.countDown(); // expect: CountDownNotGuaranteed
            }
          });
    }
    counted.await(); // expect strict: UnboundedWait
  }
}
