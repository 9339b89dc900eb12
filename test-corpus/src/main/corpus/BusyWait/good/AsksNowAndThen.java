// trap: waits in the loop: several futures are asked, with a pause between, or work in between
package BusyWait.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Reports when all parts of a build are done. */
public final class AsksNowAndThen {
  private final Runnable finished;

  public AsksNowAndThen(Runnable finished) {
    this.finished = finished;
  }

  public void report(List<Future<?>> parts) throws InterruptedException {
    while (!parts.stream().allMatch(Future::isDone)) {
      Thread.sleep(20); // defence
    }
    finished.run();
  }

  /** Does something else meanwhile. */
  public int meanwhile(List<Future<?>> parts, Runnable step) {
    int steps = 0;
    while (parts.stream().anyMatch(part -> !part.isDone())) {
      step.run();
      steps++;
    }
    return steps;
  }

  /** What is asked may wait. */
  public void asked(List<Future<?>> parts, Predicate<Future<?>> isOver) {
    while (!parts.stream().allMatch(isOver)) {
      // not yet
    }
    finished.run();
  }

  /** Takes out what is done until nothing is left to ask. */
  public int sweep(List<Future<?>> parts) {
    List<Future<?>> left = new ArrayList<>(parts);
    int done = 0;
    while (left.removeIf(Future::isDone)) {
      done++;
    }
    return done;
  }
}
