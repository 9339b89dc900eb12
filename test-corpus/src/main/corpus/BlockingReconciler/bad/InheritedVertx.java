// axis: field of a library's superclass
package BlockingReconciler.bad;

import io.vertx.core.AbstractVerticle;
import java.util.concurrent.CountDownLatch;

/** Begins when the configuration is there. */
public final class InheritedVertx extends AbstractVerticle {
  private final CountDownLatch configured;

  public InheritedVertx(CountDownLatch configured) {
    this.configured = configured;
  }

  @Override
  public void start() {
    vertx.runOnContext(
        nothing -> {
          try {
            configured.await(); // expect: BlockingReconciler // expect strict: UnboundedWait
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
