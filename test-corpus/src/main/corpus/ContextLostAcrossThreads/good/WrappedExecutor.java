// trap: an executor that carries the context
package ContextLostAcrossThreads.good;

import io.grpc.Context;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** Hands over by way of gRPC. */
public final class WrappedExecutor {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();
  private final Executor carrying;

  WrappedExecutor(ExecutorService pool) {
    this.carrying = Context.currentContextExecutor(pool); // defence
  }

  void handle(String user) {
    USER.set(user);
    try {
      carrying.execute(() -> System.out.println(USER.get()));
    } finally {
      USER.remove();
    }
  }
}
