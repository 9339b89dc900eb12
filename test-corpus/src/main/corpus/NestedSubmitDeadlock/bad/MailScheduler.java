// axis: a scheduled task, and futures kept in a list before they are waited for
// shape: a periodic housekeeper fans its work out on its own single scheduler thread
package NestedSubmitDeadlock.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends what is due every minute. */
public final class MailScheduler implements AutoCloseable {
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1); // expect strict: UnboundedTaskQueue

  public void start(List<String> due) {
    timer.scheduleAtFixedRate(() -> send(due), 1, 1, TimeUnit.MINUTES); // expect: NestedSubmitDeadlock // expect strict: LongDelayCapture
  }

  private void send(List<String> due) {
    List<Future<?>> sent = new ArrayList<>();
    for (String mail : due) {
      sent.add(timer.submit(() -> System.out.println(mail)));
    }
    try {
      for (Future<?> each : sent) {
        each.get(); // expect strict: UnboundedWait
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
