// axis: helper of the reconciler
package BlockingReconciler.bad;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.concurrent.CountDownLatch;

/** Waits for a rollout. */
public final class ReconcileByHelper implements Reconciler<HasMetadata> {
  private volatile CountDownLatch rolledOut = new CountDownLatch(1);

  public void rolledOut() {
    rolledOut.countDown();
  }

  public void restart() {
    rolledOut = new CountDownLatch(1);
  }

  @Override
  public UpdateControl<HasMetadata> reconcile(HasMetadata resource, Context<HasMetadata> context)
      throws InterruptedException {
    awaitRollout();
    return UpdateControl.noUpdate();
  }

  private void awaitRollout() throws InterruptedException {
    rolledOut.await(); // expect: BlockingReconciler // expect strict: UnboundedWait
  }
}
