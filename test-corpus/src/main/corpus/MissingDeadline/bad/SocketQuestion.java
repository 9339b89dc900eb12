// axis: socket, read through a reader
package MissingDeadline.bad;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a server of one line. */
public final class SocketQuestion {
  private SocketQuestion() {}

  public static String ask(String host, String question) throws IOException {
    try (Socket socket = new Socket(host, 43)) {
      OutputStream out = socket.getOutputStream();
      out.write(question.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return in.readLine(); // expect: MissingDeadline
    }
  }
}
