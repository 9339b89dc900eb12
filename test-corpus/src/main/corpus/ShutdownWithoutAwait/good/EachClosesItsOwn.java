// trap: T2 the class below waits in what the superclass runs by an abstract method
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Writes lines elsewhere than they come from. */
public final class EachClosesItsOwn {
  abstract static class Output implements AutoCloseable {
    final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

    final void send(String line) {
      pool.execute(() -> write(line));
    }

    abstract void write(String line);

    abstract void finish() throws IOException, InterruptedException;

    @Override
    public final void close() throws IOException, InterruptedException {
      pool.shutdown();
      finish();
    }
  }

  static final class ToWriter extends Output {
    private final Writer target;

    ToWriter(Writer target) {
      this.target = target;
    }

    @Override
    void write(String line) {
      try {
        target.write(line);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    void finish() throws IOException, InterruptedException {
      if (!pool.awaitTermination(5, TimeUnit.SECONDS)) { // defence
        pool.shutdownNow();
      }
      target.close();
    }
  }

  private EachClosesItsOwn() {}
}
