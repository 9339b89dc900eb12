// axis: helper in view
package InterruptStatusDropped.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Opens a gate when all are there. */
public final class PrivateHelper {
  private final CountDownLatch all;

  public PrivateHelper(CountDownLatch all) {
    this.all = all;
  }

  public boolean open() throws InterruptedException {
    prepare();
    return all.await(1, TimeUnit.MINUTES);
  }

  private void prepare() {
    System.out.println("preparing");
    Thread.interrupted(); // expect: InterruptStatusDropped
  }
}
