// axis: helper makes the thread, the endless loop is its caller's
package UnboundedThreadPool.bad;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.function.Consumer;

/** Receives gossip and handles each packet on a thread of its own. */
public final class GossipReceiver {
  private static final int PACKET_BYTES = 1500;

  private final DatagramSocket socket;
  private final Consumer<byte[]> membership;

  public GossipReceiver(DatagramSocket socket, Consumer<byte[]> membership) {
    this.socket = socket;
    this.membership = membership;
  }

  public void receive() throws IOException {
    for (; ; ) {
      byte[] buffer = new byte[PACKET_BYTES];
      socket.receive(new DatagramPacket(buffer, buffer.length));
      handle(buffer);
    }
  }

  private void handle(byte[] packet) {
    new Thread(() -> membership.accept(packet)).start(); // expect: UnboundedThreadPool
  }
}
