// axis: informer, anonymous class
package BlockingReconciler.bad;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.concurrent.Semaphore;

/** Follows config maps. */
public final class InformerHandler {
  private final Semaphore uploads = new Semaphore(4);

  public void uploaded() {
    uploads.release();
  }

  public ResourceEventHandler<HasMetadata> handler() {
    return new ResourceEventHandler<>() {
      @Override
      public void onAdd(HasMetadata added) {
        uploads.acquireUninterruptibly(); // expect: BlockingReconciler // expect strict: UnboundedWait
        System.out.println("uploads " + added);
      }

      @Override
      public void onUpdate(HasMetadata before, HasMetadata after) {}

      @Override
      public void onDelete(HasMetadata gone, boolean unknown) {}
    };
  }
}
