// axis: program that runs, a peer that takes the call and says nothing
package MissingDeadline.bad;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Asks a peer for one byte. */
public final class Reproduction {
  private Reproduction() {}

  public static int ask(int port) throws IOException {
    try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return peer.getInputStream().read(); // expect: MissingDeadline
    }
  }

  public static void run() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.out.println(ask(silent.getLocalPort()));
    }
  }
}
