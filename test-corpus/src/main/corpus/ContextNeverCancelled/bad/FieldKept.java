// axis: field
package ContextNeverCancelled.bad;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;

/** Watches a stream as long as it lives. */
public final class FieldKept {
  private final CancellableContext watch;

  public FieldKept(Context parent) {
    watch = parent.withCancellation(); // expect: ContextNeverCancelled
  }

  public void watch(Runnable stream) {
    watch.run(stream);
  }
}
