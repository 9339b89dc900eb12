// axis: socket in a field, two methods
// shape: a client of a cache that writes a number and reads one
package MissingDeadline.bad;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** A client of a simple protocol. */
public final class SocketInField {
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  public SocketInField(String host, int port) throws IOException {
    socket = new Socket(host, port);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  public int size(int table) throws IOException {
    out.writeInt(table);
    out.flush();
    return in.readInt(); // expect: MissingDeadline
  }

  public void close() throws IOException {
    socket.close();
  }
}
