// trap: T13 a thread of its own waits for what comes, until the socket is closed
package MissingDeadline.good;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Prints what a server says. */
public final class SocketReader {
  private final Socket socket;
  private final Thread reader = new Thread(this::read, "reader"); // defence

  public SocketReader(String host) throws IOException {
    socket = new Socket(host, 6667);
    reader.setDaemon(true);
  }

  public void start() {
    reader.start();
  }

  private void read() {
    try {
      InputStream in = socket.getInputStream();
      int next;
      while ((next = in.read()) >= 0) {
        System.out.write(next);
      }
    } catch (IOException e) {
      System.err.println("closed: " + e);
    }
  }

  public void close() throws IOException {
    socket.close();
  }
}
