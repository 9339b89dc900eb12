// trap: T13 another method waits, on the thread of who closes it
package BlockingReconciler.good;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.concurrent.CountDownLatch;

/** An operator that can be waited for. */
public final class OtherMethod implements Reconciler<HasMetadata> {
  private final CountDownLatch first = new CountDownLatch(1);

  /** For tests and tools. */
  public void awaitFirst() throws InterruptedException { // defence
    first.await(); // expect strict: UnboundedWait
  }

  @Override
  public UpdateControl<HasMetadata> reconcile(HasMetadata resource, Context<HasMetadata> context) {
    first.countDown();
    return UpdateControl.noUpdate();
  }
}
