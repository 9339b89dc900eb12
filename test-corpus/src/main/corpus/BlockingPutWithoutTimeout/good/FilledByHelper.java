// trap: T11 a helper of the constructor puts in no more than the queue holds
package BlockingPutWithoutTimeout.good;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lends buffers. */
public final class FilledByHelper {
  private static final int BUFFERS = 16;

  private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(BUFFERS);

  public FilledByHelper() throws InterruptedException {
    fill(BUFFERS); // defence
  }

  private void fill(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      free.put(ByteBuffer.allocate(4096));
    }
  }

  public ByteBuffer take(long millis) throws InterruptedException, TimeoutException {
    ByteBuffer buffer = free.poll(millis, TimeUnit.MILLISECONDS);
    if (buffer == null) {
      throw new TimeoutException("no buffer within " + millis + " ms");
    }
    return buffer;
  }

  public boolean giveBack(ByteBuffer buffer) {
    return free.offer(buffer.clear());
  }
}
