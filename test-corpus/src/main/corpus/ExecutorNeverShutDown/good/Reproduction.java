// trap: T1 program that runs: objects are closed by their user, with their pools
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A sender that ends its thread. */
public final class Reproduction implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(1);

  public void send(String mail) throws Exception {
    pool.submit(mail::length).get(); // expect strict: UnboundedWait
  }

  @Override
  public void close() {
    pool.shutdown(); // defence
  }

  public static void run() throws Exception {
    try (Reproduction sender = new Reproduction()) {
      sender.send("hello");
    }
  }
}
