// trap: T8 the interrupt becomes the state that ends the loop, and with it the thread
package InterruptStatusDropped.good;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Selects until it is interrupted. */
public final class StateOfLoop implements AutoCloseable {
  private enum Phase {
    RUNNING,
    DRAINING
  }

  private static final Logger LOG = Logger.getLogger("loop");

  private final Selector selector;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
  private final Thread thread = new Thread(this::loop, "loop");

  private StateOfLoop(Selector selector) {
    this.selector = selector;
  }

  public static StateOfLoop start(Selector selector) {
    StateOfLoop loop = new StateOfLoop(selector);
    loop.thread.start();
    return loop;
  }

  private void loop() {
    try {
      while (phase.get() == Phase.RUNNING) {
        selector.select(500);
        if (Thread.interrupted()) {
          phase.set(Phase.DRAINING); // defence
        }
        selector.selectedKeys().clear();
      }
      selector.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "ends", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
