// trap: T17 the tasks take out of the queue what they use, so that only what is idle is closed
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Writes by whichever writer is idle. */
public final class IdleOnesClosed implements AutoCloseable {
  private final Deque<Writer> idle = new ArrayDeque<>();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
  private boolean closed;

  public void write(String text) {
    pool.execute(
        () -> {
          Writer out = take();
          try {
            out.write(text);
            giveBack(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private synchronized Writer take() {
    Writer out = idle.poll(); // defence
    if (out == null) {
      throw new IllegalStateException("none is idle");
    }
    return out;
  }

  public synchronized void giveBack(Writer out) throws IOException {
    if (closed) {
      out.close();
    } else {
      idle.push(out);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    pool.shutdown();
    for (Writer out : idle) {
      out.close();
    }
  }
}
