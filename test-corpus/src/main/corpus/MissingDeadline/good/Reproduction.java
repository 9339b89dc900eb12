// trap: T11 program that runs: a limit for each read
package MissingDeadline.good;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Asks a peer for one byte. */
public final class Reproduction {
  private Reproduction() {}

  public static int ask(int port) throws IOException {
    try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), port)) {
      peer.setSoTimeout(100); // defence
      return peer.getInputStream().read();
    } catch (SocketTimeoutException e) {
      return -1;
    }
  }

  public static void run() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.out.println(ask(silent.getLocalPort()));
    }
  }
}
