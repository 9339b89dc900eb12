// axis: logging context, early return
package ThreadLocalNotRemoved.bad;

import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Ships orders. */
public final class OrderLog {
  private static final Logger LOG = LoggerFactory.getLogger(OrderLog.class);
  private final Executor executor;
  private final Map<String, String> orders;

  OrderLog(Executor executor, Map<String, String> orders) {
    this.executor = executor;
    this.orders = orders;
  }

  void ship(String id) {
    executor.execute(
        () -> {
          MDC.put("order", id); // expect: ThreadLocalNotRemoved
          String order = orders.get(id);
          if (order == null) {
            LOG.warn("no such order");
            return;
          }
          LOG.info("shipped {}", order);
          MDC.remove("order");
        });
  }
}
