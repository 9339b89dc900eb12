// axis: anonymous class holds it
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Makes listeners that write audit records off the request thread. */
public final class AuditListeners {
  private AuditListeners() {}

  public static Consumer<String> background(Consumer<String> log) {
    return new Consumer<>() {
      private final ExecutorService writer = Executors.newFixedThreadPool(1); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue

      @Override
      public void accept(String record) {
        writer.execute(() -> log.accept(record));
      }
    };
  }
}
