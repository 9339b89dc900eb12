// trap: T16 the lambda runs on another executor
package BlockingReconciler.good;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Follows config maps. */
public final class HandedOver implements ResourceEventHandler<ConfigMap> {
  private final Semaphore uploads = new Semaphore(4);
  private final Executor uploaders;

  public HandedOver(Executor uploaders) {
    this.uploaders = uploaders;
  }

  public void uploaded() {
    uploads.release();
  }

  @Override
  public void onAdd(ConfigMap added) {
    uploaders.execute( // defence
        () -> {
          uploads.acquireUninterruptibly(); // expect strict: UnboundedWait
          System.out.println("uploads " + added);
        });
  }

  @Override
  public void onUpdate(ConfigMap before, ConfigMap after) {}

  @Override
  public void onDelete(ConfigMap gone, boolean unknown) {}
}
