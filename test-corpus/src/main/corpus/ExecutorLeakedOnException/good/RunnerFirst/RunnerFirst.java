// trap: T2 close() stops the object that owns the pool before anything can fail
package ExecutorLeakedOnException.good.RunnerFirst;

import java.io.IOException;
import java.io.OutputStream;

/** Runs sessions for a broker. */
public final class RunnerFirst {
  private final OutputStream broker;
  private Runners runners;

  public RunnerFirst(OutputStream broker) {
    this.broker = broker;
  }

  public synchronized void run(Runnable session) {
    if (runners == null) {
      runners = new Runners(4);
    }
    runners.run(session);
  }

  public void close() throws IOException {
    try {
      synchronized (this) {
        if (runners != null) {
          runners.halt(); // defence
        }
        broker.write("bye".getBytes());
      }
    } finally {
      System.err.println("closed");
    }
  }
}
