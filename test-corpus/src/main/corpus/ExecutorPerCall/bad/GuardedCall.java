// axis: argument, made in the middle of an expression
// shape: a resilience wrapper that makes a scheduler for every guarded call
package ExecutorPerCall.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs a call away from the caller's thread. */
public final class GuardedCall<T> {
  private final Supplier<T> call;

  public GuardedCall(Supplier<T> call) {
    this.call = call;
  }

  public CompletableFuture<T> start() {
    return CompletableFuture.supplyAsync(call, Executors.newFixedThreadPool(1)); // expect: ExecutorPerCall
  }
}
