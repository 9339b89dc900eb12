// trap: T1 from a builder
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;

/** A client whose callbacks run on the pool its builder was given. */
public final class ClientBuilder {
  private ExecutorService callbacks;

  public ClientBuilder callbacks(ExecutorService pool) {
    this.callbacks = pool; // defence
    return this;
  }

  public Client build() {
    return new Client(this);
  }

  /** The client. */
  public static final class Client {
    private final ExecutorService callbacks;

    private Client(ClientBuilder builder) {
      this.callbacks = builder.callbacks;
    }

    public void onReply(Runnable callback) {
      callbacks.execute(callback);
    }
  }
}
