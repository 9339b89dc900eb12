// trap: T13 waits with a timeout
package BlockingReconciler.good;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Provisions what a resource asks for. */
public final class Bounded implements Reconciler<HasMetadata> {
  private final Function<String, CompletableFuture<String>> provisioner;

  public Bounded(Function<String, CompletableFuture<String>> provisioner) {
    this.provisioner = provisioner;
  }

  @Override
  public UpdateControl<HasMetadata> reconcile(HasMetadata resource, Context<HasMetadata> context)
      throws Exception {
    String address = provisioner.apply(resource.getKind()).get(2, TimeUnit.SECONDS); // defence
    System.out.println("is at " + address);
    return UpdateControl.noUpdate();
  }
}
