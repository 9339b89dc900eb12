// axis: two classes, a map keeps it on one way, another way cancels it, the last does neither
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Subscriptions to topics, of which the other side may refuse some. */
public final class KeptOrCancelled implements AutoCloseable {
  private static final class Subscription {
    private final CancellableContext scope;

    Subscription(CancellableContext scope) {
      this.scope = scope;
    }

    void end() {
      scope.cancel(null);
    }
  }

  private final Map<String, Subscription> open = new HashMap<>();
  private final ToIntFunction<String> server;

  public KeptOrCancelled(ToIntFunction<String> server) {
    this.server = server;
  }

  public boolean subscribe(String topic) throws Exception {
    CancellableContext scope = Context.ROOT.withCancellation(); // expect: ContextNeverCancelled
    int status = scope.call(() -> server.applyAsInt(topic));
    if (status == 200) {
      open.put(topic, new Subscription(scope));
      return true;
    }
    if (status == 404) {
      System.err.println("no such topic: " + topic);
      return false;
    }
    scope.cancel(new IllegalStateException("refused: " + status));
    return false;
  }

  public void unsubscribe(String topic) {
    Subscription known = open.remove(topic);
    if (known != null) {
      known.end();
    }
  }

  @Override
  public void close() {
    open.values().forEach(Subscription::end);
  }
}
