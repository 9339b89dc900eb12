// axis: two classes, the queue lives in another one
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Grabs frames from a camera for an encoder. */
public final class FrameGrabber {
  private final Channel channel = new Channel();

  public void onFrame(byte[] frame) throws InterruptedException {
    channel.frames.put(frame); // expect: BlockingPutWithoutTimeout
  }

  public byte[] encodeNext() throws InterruptedException {
    return channel.frames.take(); // expect strict: UnboundedWait
  }

  private static final class Channel {
    private final BlockingQueue<byte[]> frames = new ArrayBlockingQueue<>(8);
  }
}
