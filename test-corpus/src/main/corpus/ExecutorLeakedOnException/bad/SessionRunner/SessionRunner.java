// axis: two classes, close() fails before it stops the object that owns the pool
// undecidable: javac: type not on the path
// shape: a connection that says goodbye to its broker before it stops its runners
package ExecutorLeakedOnException.bad.SessionRunner;

import java.io.IOException;
import java.io.OutputStream;

/** Runs sessions for a broker. */
public final class SessionRunner {
  private final OutputStream broker;
  private Runners runners;

  public SessionRunner(OutputStream broker) {
    this.broker = broker;
  }

  public synchronized void run(Runnable session) {
    if (runners == null) {
      runners = new Runners(4); // expect: ExecutorLeakedOnException
    }
    runners.run(session);
  }

  public void close() throws IOException {
    try {
      synchronized (this) {
        broker.write("bye".getBytes());
        if (runners != null) {
          runners.halt();
        }
      }
    } finally {
      System.err.println("closed");
    }
  }
}
