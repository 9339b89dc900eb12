// trap: T2 cancelled by the owner
package ContextNeverCancelled.good;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;

/** Watches a stream until it is closed. */
public final class ClosedWithOwner {
  private final CancellableContext watch;

  public ClosedWithOwner(Context parent) {
    watch = parent.withCancellation();
  }

  public void watch(Runnable stream) {
    watch.run(stream);
  }

  public void close() {
    watch.cancel(new InterruptedException("closed")); // defence
  }
}
