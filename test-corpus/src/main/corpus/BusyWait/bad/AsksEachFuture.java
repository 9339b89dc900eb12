// axis: one question to several futures, over and over
package BusyWait.bad;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Reports when all parts of a build are done. */
public final class AsksEachFuture {
  private final Runnable finished;

  public AsksEachFuture(Runnable finished) {
    this.finished = finished;
  }

  public void report(List<Future<?>> parts) {
    while (!parts.stream().allMatch(Future::isDone)) { // expect: BusyWait
      // not yet
    }
    finished.run();
  }

  public void reportAll(List<CompletableFuture<?>> parts) {
    while (true) {
      if (parts.stream().noneMatch(part -> !part.isDone())) { // expect: BusyWait
        break;
      }
    }
    finished.run();
  }
}
