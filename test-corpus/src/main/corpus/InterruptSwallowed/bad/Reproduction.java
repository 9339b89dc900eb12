// axis: program that runs on
package InterruptSwallowed.bad;

/** A worker that is told to stop, notes it, and goes on. */
public final class Reproduction {
  public static void run() throws Exception {
    Thread worker =
        new Thread(
            () -> {
              while (true) {
                try {
                  Thread.sleep(10);
                } catch (InterruptedException e) { // expect: InterruptSwallowed
                  System.out.println("interrupted");
                }
              }
            });
    worker.start(); // expect: ThreadNeverStops
    worker.interrupt();
  }
}
