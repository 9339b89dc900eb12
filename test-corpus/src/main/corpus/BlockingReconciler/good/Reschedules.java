// trap: T13 asks to be called again
package BlockingReconciler.good;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Provisions what a resource asks for. */
public final class Reschedules implements Reconciler<HasMetadata> {
  private final Function<String, CompletableFuture<String>> provisioner;

  public Reschedules(Function<String, CompletableFuture<String>> provisioner) {
    this.provisioner = provisioner;
  }

  @Override
  public UpdateControl<HasMetadata> reconcile(HasMetadata resource, Context<HasMetadata> context) {
    CompletableFuture<String> made = provisioner.apply(resource.getKind());
    if (!made.isDone()) {
      return UpdateControl.<HasMetadata>noUpdate().rescheduleAfter(Duration.ofSeconds(5)); // defence
    }
    System.out.println("is at " + made.join());
    return UpdateControl.noUpdate();
  }
}
