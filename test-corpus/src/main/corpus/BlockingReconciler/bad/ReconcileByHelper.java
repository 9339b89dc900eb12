// axis: helper of the reconciler
package BlockingReconciler.bad;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.concurrent.CountDownLatch;

/** Waits for a rollout. */
public final class ReconcileByHelper implements Reconciler<ConfigMap> {
  private volatile CountDownLatch rolledOut = new CountDownLatch(1);

  public void rolledOut() {
    rolledOut.countDown();
  }

  public void restart() {
    rolledOut = new CountDownLatch(1);
  }

  @Override
  public UpdateControl<ConfigMap> reconcile(ConfigMap resource, Context<ConfigMap> context)
      throws InterruptedException {
    awaitRollout();
    return UpdateControl.noUpdate();
  }

  private void awaitRollout() throws InterruptedException {
    rolledOut.await(); // expect: BlockingReconciler // expect strict: UnboundedWait
  }
}
