// trap: T17 each thread, started by its own constructor, has a list of its own
package UnsafeSharedCollection.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Listens on several ports. */
public final class ListenerPerPort {
  private final List<Listener> listeners = new ArrayList<>();

  public void listen(int first, int last) throws IOException {
    for (int port = first; port <= last; port++) {
      listeners.add(new Listener(port));
    }
  }

  public void close() throws IOException, InterruptedException {
    for (Listener each : listeners) {
      each.close();
    }
  }

  static final class Listener extends Thread {
    private final List<Socket> accepted = new ArrayList<>(); // defence
    private final ServerSocket socket;

    Listener(int port) throws IOException {
      socket = new ServerSocket(port);
      setDaemon(true);
      start();
    }

    @Override
    public void run() {
      try {
        while (true) {
          accepted.add(socket.accept());
        }
      } catch (IOException e) {
        // closed
      }
    }

    void close() throws IOException, InterruptedException {
      socket.close();
      join(1000);
      if (isAlive()) {
        throw new IOException("a listener does not end");
      }
      for (Socket each : accepted) {
        each.close();
      }
    }
  }
}
