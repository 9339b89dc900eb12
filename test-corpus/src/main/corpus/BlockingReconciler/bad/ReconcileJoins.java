// axis: reconcile
// shape: an operator that provisions a database and waits until it is there
package BlockingReconciler.bad;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Provisions what a resource asks for. */
public final class ReconcileJoins implements Reconciler<HasMetadata> {
  private final Function<String, CompletableFuture<String>> provisioner;

  public ReconcileJoins(Function<String, CompletableFuture<String>> provisioner) {
    this.provisioner = provisioner;
  }

  @Override
  public UpdateControl<HasMetadata> reconcile(HasMetadata resource, Context<HasMetadata> context) {
    CompletableFuture<String> made = provisioner.apply(resource.getKind());
    String address = made.join(); // expect: BlockingReconciler // expect strict: UnboundedWait
    System.out.println("is at " + address);
    return UpdateControl.noUpdate();
  }
}
