// trap: a scheduler that a superclass of a library keeps: it ends the tasks with the object
package PeriodicTaskNeverCancelled.good;

import io.vertx.core.AbstractVerticle;

/** Counts the ticks of its deployment. */
public final class OfTheFramework extends AbstractVerticle {
  private long ticks;

  @Override
  public void start() {
    vertx.setPeriodic(1000, id -> ticks++); // defence
  }

  public long ticks() {
    return ticks;
  }
}
