// axis: helper, for what its caller has made
package ShutdownHookPerCall.bad;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Opens a connection for each caller. */
public final class OpenedChannels {
  public Socket open(InetSocketAddress to) throws IOException {
    Socket socket = new Socket();
    closeAtExit(socket);
    socket.connect(to, 2_000);
    return socket;
  }

  private static void closeAtExit(Closeable opened) {
    Thread hook = new Thread(() -> close(opened));
    Runtime.getRuntime().addShutdownHook(hook); // expect: ShutdownHookPerCall
  }

  private static void close(Closeable opened) {
    try {
      opened.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
