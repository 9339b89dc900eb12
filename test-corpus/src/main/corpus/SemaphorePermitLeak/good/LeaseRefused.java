// trap: permit that an object gives back, and the method itself where there is none
package SemaphorePermitLeak.good;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Lends connections, so many at a time; one that cannot be made costs no slot. */
public final class LeaseRefused {
  private final Semaphore slots = new Semaphore(8);
  private final Connector connector;

  public LeaseRefused(Connector connector) {
    this.connector = connector;
  }

  /** Opens a connection. */
  public interface Connector {
    AutoCloseable connect() throws IOException;
  }

  public Leased lend() throws IOException {
    if (!slots.tryAcquire()) {
      throw new IllegalStateException("all are lent");
    }
    boolean lent = false;
    try {
      Leased leased = new Leased(connector.connect());
      lent = true;
      return leased;
    } finally {
      if (!lent) {
        slots.release(); // defence
      }
    }
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
