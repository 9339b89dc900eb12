// axis: a periodic task makes it in every run
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks all peers every ten seconds whether they are alive. */
public final class HealthProbe {
  private final List<Runnable> peers;

  public HealthProbe(ScheduledExecutorService clock, List<Runnable> peers) {
    this.peers = peers;
    clock.scheduleAtFixedRate(this::probe, 10, 10, TimeUnit.SECONDS); // expect: PeriodicTaskNeverCancelled
  }

  private void probe() {
    ExecutorService probes = Executors.newFixedThreadPool(4); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    for (Runnable peer : peers) {
      probes.submit(peer);
    }
  }
}
