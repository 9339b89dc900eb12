// axis: method reference
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/** Writes packets to a sink, which is a queue here. */
public final class PacketSink {
  private final ArrayBlockingQueue<byte[]> packets = new ArrayBlockingQueue<>(32);

  private interface Sink {
    void write(byte[] packet) throws InterruptedException;
  }

  public void capture(List<byte[]> frames) throws InterruptedException {
    Sink sink = packets::put; // expect: BlockingPutWithoutTimeout
    for (byte[] frame : frames) {
      sink.write(frame);
    }
  }

  public byte[] next() throws InterruptedException {
    return packets.take(); // expect strict: UnboundedWait
  }
}
