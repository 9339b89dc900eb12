// axis: a thread of a nested class, joined by a helper, in a loop up to a deadline
package TimeoutWithoutCancel.bad;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.concurrent.TimeUnit;

/** Looks whether a page can be read. */
public final class ThreadOfClass {
  private ThreadOfClass() {}

  public static boolean canRead(URI page) throws InterruptedException {
    Reader reader = new Reader(page);
    reader.start();
    return endsSoon(reader) && reader.read > 0;
  }

  private static boolean endsSoon(Thread thread) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (thread.isAlive() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.timedJoin(thread, 100); // expect: TimeoutWithoutCancel
    }
    return !thread.isAlive();
  }

  public static void warm(URI page) throws InterruptedException {
    Thread thread =
        new Thread() {
          @Override
          public void run() {
            new Reader(page).run();
          }
        };
    thread.start();
    thread.join(TimeUnit.SECONDS.toMillis(1)); // expect: TimeoutWithoutCancel
    if (thread.isAlive()) {
      System.out.println("slow: " + page);
    }
  }

  private static final class Reader extends Thread {
    private final URI page;
    private volatile int read;

    Reader(URI page) {
      this.page = page;
    }

    @Override
    public void run() {
      try {
        URL url = page.toURL();
        read = url.openStream().readAllBytes().length;
      } catch (IOException e) {
        System.out.println("cannot read " + page);
      }
    }
  }
}
