// axis: the constructor of a subclass fails after super(...), the field is protected
// shape: a connection manager whose variants look for their servers themselves
package ExecutorLeakedOnException.bad;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Finds out which nodes there are, and works for them. */
public abstract class NodeDirectory implements AutoCloseable {
  protected final ExecutorService workers;

  protected NodeDirectory(ExecutorService given) {
    if (given == null) {
      this.workers = Executors.newFixedThreadPool(4); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
    } else {
      this.workers = given;
    }
  }

  public void onNode(Runnable work) {
    workers.execute(work);
  }

  @Override
  public void close() {
    workers.shutdown();
  }

  /** Asks seed nodes. */
  public static final class Seeded extends NodeDirectory {
    private InetSocketAddress alive;

    public Seeded(List<InetSocketAddress> seeds, ExecutorService given) throws IOException {
      super(given);
      for (InetSocketAddress seed : seeds) {
        try (Socket socket = new Socket()) {
          socket.connect(seed, 1_000);
          alive = seed;
        } catch (IOException e) {
          onNode(() -> System.err.println(seed + " is down"));
        }
      }
      if (alive == null) {
        throw new IOException("cannot connect to any of " + seeds);
      }
    }

    public InetSocketAddress alive() {
      return alive;
    }
  }
}
