// axis: builder, made and started in one call
// release: 21
package ThreadNeverStops.bad;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Probes a disk. */
public final class PlatformProbe {
  private volatile boolean healthy;

  public PlatformProbe(BooleanSupplier disk) {
    Thread.ofPlatform() // expect: ThreadNeverStops, NonDaemonBackgroundThread
        .name("probe")
        .start(
            () -> {
              while (true) {
                healthy = disk.getAsBoolean();
                LockSupport.parkNanos(1_000_000_000L);
              }
            });
  }

  public boolean isHealthy() {
    return healthy;
  }
}
