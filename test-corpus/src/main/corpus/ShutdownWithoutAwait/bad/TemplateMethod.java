// axis: inheritance, what is closed is behind an abstract method
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes lines elsewhere than they come from. */
public final class TemplateMethod {
  abstract static class Output implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

    final void send(String line) {
      pool.execute(() -> write(line));
    }

    abstract void write(String line);

    abstract void finish() throws IOException;

    @Override
    public final void close() throws IOException {
      pool.shutdown(); // expect strict: ShutdownWithoutAwait
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
    void finish() throws IOException {
      target.close();
    }
  }

  private TemplateMethod() {}
}
