// trap: T16 a worker thread of Vert.x runs it
package BlockingReconciler.good;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Converts pictures. */
public final class VertxBlocking {
  private final Function<String, Future<String>> converter;

  public VertxBlocking(Function<String, Future<String>> converter) {
    this.converter = converter;
  }

  public void register(Vertx vertx) {
    vertx
        .eventBus()
        .<String>consumer(
            "convert",
            picture ->
                vertx
                    .executeBlocking(() -> convert(picture)) // defence
                    .onFailure(failed -> picture.fail(1, failed.getMessage())));
  }

  private String convert(Message<String> picture) throws Exception {
    return converter.apply(picture.body()).get(); // expect strict: UnboundedWait
  }
}
