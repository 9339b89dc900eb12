// trap: T16 the lambda runs on another executor
package BlockingReconciler.good;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Follows config maps. */
public final class HandedOver implements ResourceEventHandler<HasMetadata> {
  private final Semaphore uploads = new Semaphore(4);
  private final Executor uploaders;

  public HandedOver(Executor uploaders) {
    this.uploaders = uploaders;
  }

  public void uploaded() {
    uploads.release();
  }

  @Override
  public void onAdd(HasMetadata added) {
    uploaders.execute( // defence
        () -> {
          uploads.acquireUninterruptibly(); // expect strict: UnboundedWait
          System.out.println("uploads " + added);
        });
  }

  @Override
  public void onUpdate(HasMetadata before, HasMetadata after) {}

  @Override
  public void onDelete(HasMetadata gone, boolean unknown) {}
}
