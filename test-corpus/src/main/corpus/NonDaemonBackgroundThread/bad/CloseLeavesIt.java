// axis: exception, a close() there is, but it forgets the thread
package NonDaemonBackgroundThread.bad;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes lines in the background. */
public final class CloseLeavesIt implements AutoCloseable {
  private final Queue<byte[]> lines = new ConcurrentLinkedQueue<>();
  private final OutputStream file;
  private final Thread writer;

  public CloseLeavesIt(OutputStream file) {
    this.file = file;
    this.writer = new Thread(this::drain);
    writer.start(); // expect: NonDaemonBackgroundThread
  }

  public void append(byte[] line) {
    lines.add(line);
  }

  public void abort() {
    writer.interrupt();
  }

  private void drain() {
    int written = 0;
    while (!Thread.currentThread().isInterrupted()) {
      byte[] line = lines.poll();
      try {
        if (line == null) {
          Thread.sleep(10);
        } else {
          written += line.length;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
