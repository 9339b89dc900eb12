// axis: an endless queue, so that there is never more than the core thread
package NestedSubmitDeadlock.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Prints letters; the address is looked up aside. */
public final class EndlessQueue implements AutoCloseable {
  private final ThreadPoolExecutor office =
      new ThreadPoolExecutor(
          1, 6, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

  public EndlessQueue(Callable<String> address, StringBuffer paper) {
    office.execute( // expect: NestedSubmitDeadlock
        () -> {
          Future<String> found = office.submit(address);
          try {
            paper.append(found.get());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (ExecutionException e) {
            paper.append("unknown");
          }
        });
  }

  @Override
  public void close() {
    office.shutdownNow();
  }
}
