// axis: method, captured parameters, once a call
package PeriodicTaskNeverCancelled.bad;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Shows how far an upload is. */
public final class UploadProgress {
  private final ScheduledExecutorService clock;

  public UploadProgress(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  public void show(LongSupplier sent, LongConsumer display) {
    clock.scheduleAtFixedRate(() -> display.accept(sent.getAsLong()), 1, 1, TimeUnit.SECONDS); // expect: PeriodicTaskNeverCancelled
  }
}
