// trap: T17 the tasks ask the list how many there are, and use none of them
package ShutdownWithoutAwait.good;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells now and then how many sessions there are. */
public final class OnlyTheirNumber implements AutoCloseable {
  private final List<Closeable> sessions = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

  public OnlyTheirNumber() {
    timer.scheduleAtFixedRate(this::report, 1, 1, TimeUnit.MINUTES);
  }

  public void add(Closeable session) {
    sessions.add(session);
  }

  private void report() {
    int open = sessions.size(); // defence
    System.out.println(open + " sessions");
  }

  @Override
  public void close() throws IOException {
    timer.shutdown();
    for (Closeable session : sessions) {
      session.close();
    }
  }
}
