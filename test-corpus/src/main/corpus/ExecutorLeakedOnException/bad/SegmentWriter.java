// axis: close() where a helper in view throws before the shutdown
package ExecutorLeakedOnException.bad;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes segments in the background. */
public final class SegmentWriter implements Closeable {
  private final ExecutorService writer = Executors.newSingleThreadExecutor(); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
  private final Map<String, byte[]> open = new ConcurrentHashMap<>();

  public void write(String segment, byte[] data) {
    open.put(segment, data);
    writer.execute(() -> open.remove(segment));
  }

  private void checkAllWritten() throws IOException {
    if (!open.isEmpty()) {
      throw new IOException("segments not written: " + open.keySet());
    }
  }

  @Override
  public void close() throws IOException {
    checkAllWritten();
    writer.shutdown();
  }
}
