// axis: an object gives back, and making what it holds fails
package SemaphorePermitLeak.bad;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Lends connections, so many at a time; the lease returns the slot. */
public final class LeaseOfChannel {
  private final Semaphore slots = new Semaphore(8);
  private final Connector connector;

  public LeaseOfChannel(Connector connector) {
    this.connector = connector;
  }

  /** Opens a connection. */
  public interface Connector {
    AutoCloseable connect() throws IOException;
  }

  public Leased lend() throws IOException {
    if (!slots.tryAcquire()) { // expect: SemaphorePermitLeak
      throw new IllegalStateException("all are lent");
    }
    AutoCloseable connection = connector.connect();
    return new Leased(connection);
  }

  /** A connection that is lent. */
  public final class Leased implements AutoCloseable {
    private final AutoCloseable connection;

    private Leased(AutoCloseable connection) {
      this.connection = connection;
    }

    @Override
    public void close() throws Exception {
      try {
        connection.close();
      } finally {
        slots.release();
      }
    }
  }
}
