// trap: a queue that is never full, filled once to its capacity
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Lends buffers. */
public final class BufferPool {
  private final BlockingQueue<byte[]> free;

  public BufferPool(int buffers, int bytes) throws InterruptedException {
    free = new ArrayBlockingQueue<>(buffers); // defence
    for (int i = 0; i < buffers; i++) {
      free.put(new byte[bytes]);
    }
  }

  public byte[] borrow() throws InterruptedException {
    return free.take(); // expect strict: UnboundedWait
  }

  public boolean giveBack(byte[] buffer) {
    return free.offer(buffer);
  }
}
