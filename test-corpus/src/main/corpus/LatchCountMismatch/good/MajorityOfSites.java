// trap: a majority of an enum's elements is waited for, and the last may be late
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes to all sites, and is content with most of them. */
public final class MajorityOfSites {
  /** Where copies are kept. */
  enum Site {
    PARIS,
    OSLO,
    ROME
  }

  private static final int ENOUGH = 2;

  private final Executor executor;

  public MajorityOfSites(Executor executor) {
    this.executor = executor;
  }

  public boolean write(Consumer<Site> write) throws InterruptedException {
    CountDownLatch written = new CountDownLatch(Site.values().length / 2 + 1); // defence
    start(written, write);
    return written.await(1, TimeUnit.SECONDS);
  }

  public boolean rewrite(Consumer<Site> write) throws InterruptedException {
    CountDownLatch written = new CountDownLatch(ENOUGH); // defence
    for (Site site : Site.values()) {
      executor.execute(
          () -> {
            try {
              write.accept(site);
            } finally {
              written.countDown();
            }
          });
    }
    return written.await(1, TimeUnit.SECONDS);
  }

  private void start(CountDownLatch written, Consumer<Site> write) {
    for (Site site : Site.values()) {
      executor.execute(
          () -> {
            try {
              write.accept(site);
            } finally {
              written.countDown();
            }
          });
    }
  }
}
