// trap: T8 program that ends its loop
package InterruptSwallowed.good;

/** A worker that ends when it is told to. */
public final class Reproduction {
  public static void run() throws Exception {
    Thread worker =
        new Thread(
            () -> {
              while (true) {
                try {
                  Thread.sleep(10);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt(); // defence
                  return;
                }
              }
            });
    worker.start();
    worker.interrupt();
  }
}
