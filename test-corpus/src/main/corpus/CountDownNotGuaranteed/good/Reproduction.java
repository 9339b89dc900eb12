// trap: T14 program that ends: counted down in finally, around a helper
package CountDownNotGuaranteed.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Adds up the sizes of files. */
public final class Reproduction {
  private final AtomicInteger total = new AtomicInteger();

  private void add(String size) {
    total.addAndGet(Integer.parseInt(size));
  }

  public int sum(List<String> sizes) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(sizes.size());
    for (String size : sizes) {
      Thread reader =
          new Thread(
              () -> {
                try {
                  add(size);
                } finally {
                  done.countDown(); // defence
                }
              });
      reader.start();
    }
    done.await(); // expect strict: UnboundedWait
    return total.get();
  }

  public static void run() throws Exception {
    System.out.println(new Reproduction().sum(List.of("1", "two", "3")));
  }
}
