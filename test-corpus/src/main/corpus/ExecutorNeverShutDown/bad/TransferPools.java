// axis: a helper that gives back what it is given, and that another class passes its own pool through
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Transfers in the background. */
final class TransferPools {
  private TransferPools() {}

  private static <T> T checked(T value) {
    if (value == null) {
      System.err.println("missing");
    }
    return value;
  }

  /** Uploads; stops its pool. */
  static final class Uploads implements AutoCloseable {
    private final ExecutorService workers;

    Uploads() {
      workers = checked(Executors.newFixedThreadPool(2)); // expect strict: UnboundedTaskQueue
    }

    void upload(Runnable transfer) {
      workers.execute(transfer);
    }

    @Override
    public void close() {
      workers.shutdown();
    }
  }

  /** Downloads; nothing stops its pool. */
  static final class Downloads {
    private final ExecutorService workers;

    Downloads() {
      workers = checked(Executors.newFixedThreadPool(2)); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
    }

    void download(Runnable transfer) {
      workers.execute(transfer);
    }
  }
}
