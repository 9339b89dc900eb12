// trap: T13 the last statement of main
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.SynchronousQueue;

/** Main hands the exit code to the thread that ends the process, and has nothing else to do. */
public final class ExitCodeHandOff {
  private ExitCodeHandOff() {}

  public static void main(String[] args) throws InterruptedException {
    SynchronousQueue<Integer> exitCode = new SynchronousQueue<>();
    Thread exit = new Thread(() -> exit(exitCode), "exit");
    exit.start();
    exitCode.put(args.length); // defence
  }

  private static void exit(SynchronousQueue<Integer> exitCode) {
    try {
      System.exit(exitCode.take()); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
