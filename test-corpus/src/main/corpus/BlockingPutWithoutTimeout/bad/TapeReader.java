// axis: loop at both ends of a deque
package BlockingPutWithoutTimeout.bad;

import java.util.Iterator;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/** Reads blocks from tape; damaged ones go to the front. */
public final class TapeReader {
  private final BlockingDeque<byte[]> blocks = new LinkedBlockingDeque<>(64);

  public void readAll(Iterator<byte[]> tape) throws InterruptedException {
    while (tape.hasNext()) {
      byte[] block = tape.next();
      if (block.length == 0) {
        blocks.putFirst(block); // expect: BlockingPutWithoutTimeout
      } else {
        blocks.putLast(block); // expect: BlockingPutWithoutTimeout
      }
    }
  }

  public byte[] next() throws InterruptedException {
    return blocks.takeFirst(); // expect strict: UnboundedWait
  }
}
