// axis: Vert.x, method reference
package BlockingReconciler.bad;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import java.io.IOException;

/** Converts pictures. */
public final class VertxProcess {
  public void register(Vertx vertx) {
    vertx.eventBus().consumer("convert", this::convert);
  }

  private void convert(Message<String> picture) {
    try {
      new ProcessBuilder("convert", picture.body()).start().waitFor(); // expect: BlockingReconciler, MissingDeadline // expect strict: UnboundedWait
    } catch (IOException e) {
      picture.fail(1, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
