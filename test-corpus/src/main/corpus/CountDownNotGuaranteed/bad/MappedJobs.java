// axis: jobs that a stream makes of elements and hands to a pool
package CountDownNotGuaranteed.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Sends letters, but not those without an address. */
public final class MappedJobs {
  private final ExecutorService pool;
  private final Consumer<String> post;

  public MappedJobs(ExecutorService pool, Consumer<String> post) {
    this.pool = pool;
    this.post = post;
  }

  public void send(List<String> addresses) throws InterruptedException {
    CountDownLatch sent = new CountDownLatch(addresses.size());
    addresses.stream().map(address -> new Letter(address, sent)).forEach(pool::execute);
    sent.await(); // expect strict: UnboundedWait
  }

  /** One letter. */
  private final class Letter implements Runnable {
    private final String address;
    private final CountDownLatch sent;

    Letter(String address, CountDownLatch sent) {
      this.address = address;
      this.sent = sent;
    }

    @Override
    public void run() {
      if (address.isEmpty()) {
        return;
      }
      try {
        post.accept(address);
      } catch (RuntimeException e) {
        System.err.println(address + ": " + e);
      }
      sent.countDown(); // expect: CountDownNotGuaranteed
    }
  }
}
