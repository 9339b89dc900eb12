// axis: program that runs: objects with a pool each come and go
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A sender that is dropped with its thread. */
public final class Reproduction {
  private final ExecutorService pool = Executors.newFixedThreadPool(1); // expect: ExecutorNeverShutDown

  public void send(String mail) throws Exception {
    pool.submit(mail::length).get(); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    new Reproduction().send("hello");
  }
}
