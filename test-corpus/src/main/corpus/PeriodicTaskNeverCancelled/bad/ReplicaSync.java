// axis: loop, one for each replica
package PeriodicTaskNeverCancelled.bad;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends changes to the replicas of a table. */
public final class ReplicaSync {
  private final Consumer<String> send;

  public ReplicaSync(Consumer<String> send) {
    this.send = send;
  }

  public void begin(List<String> replicas, ScheduledExecutorService scheduler) {
    int offset = 0;
    for (String replica : replicas) {
      scheduler.scheduleWithFixedDelay(() -> send.accept(replica), offset++, 9, TimeUnit.SECONDS); // expect: PeriodicTaskNeverCancelled
    }
  }
}
