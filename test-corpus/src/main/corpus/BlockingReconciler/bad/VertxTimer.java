// axis: Vert.x, lambda
package BlockingReconciler.bad;

import io.vertx.core.Vertx;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Reports every minute. */
public final class VertxTimer {
  private final Supplier<Future<String>> report;

  public VertxTimer(Supplier<Future<String>> report) {
    this.report = report;
  }

  public long start(Vertx vertx) {
    return vertx.setPeriodic(
        60_000,
        timer -> {
          try {
            System.out.println(report.get().get()); // expect: BlockingReconciler // expect strict: UnboundedWait
          } catch (Exception e) {
            System.err.println("no report: " + e);
          }
        });
  }
}
