// axis: daemon threads, but one pool for every instance
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A connection to a peer; thousands come and go in the life of the process. */
public final class PeerConnection implements AutoCloseable {
  private final AutoCloseable channel;
  private final ExecutorService acknowledgements;

  public PeerConnection(AutoCloseable channel) {
    this.channel = channel;
    this.acknowledgements = // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
        Executors.newFixedThreadPool(
            1,
            task -> {
              Thread thread = new Thread(task, "acknowledgements");
              thread.setDaemon(true);
              return thread;
            });
  }

  public void acknowledge(Runnable message) {
    acknowledgements.execute(message);
  }

  @Override
  public void close() throws Exception {
    channel.close();
  }
}
