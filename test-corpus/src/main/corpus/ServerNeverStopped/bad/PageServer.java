// axis: two classes, one forgets the other's stop
package ServerNeverStopped.bad;

import org.eclipse.jetty.server.Server;

/** Serves pages. */
public final class PageServer implements AutoCloseable {
  private final Listener listener = new Listener(8080);
  private boolean open;

  public void start() throws Exception {
    listener.begin();
    open = true;
  }

  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }

  private static final class Listener {
    private final Server jetty;

    Listener(int port) {
      jetty = new Server(port);
    }

    void begin() throws Exception {
      jetty.start(); // expect: ServerNeverStopped
    }
  }
}
