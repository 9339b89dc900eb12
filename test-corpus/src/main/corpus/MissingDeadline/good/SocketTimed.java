// trap: T2 the time is set by a helper, after the streams are made
package MissingDeadline.good;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Asks a server of one line. */
public final class SocketTimed {
  private SocketTimed() {}

  private static void limit(Socket socket) throws SocketException {
    socket.setSoTimeout(10_000); // defence
    socket.setTcpNoDelay(true);
  }

  public static String ask(String host) throws IOException {
    try (Socket socket = new Socket(host, 13)) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      limit(socket);
      return in.readLine();
    }
  }
}
