// axis: removed in a catch and at the end, other exceptions pass; anonymous class
package ThreadLocalNotRemoved.bad;

import java.io.IOException;
import java.net.URL;
import java.util.concurrent.ExecutorService;

/** Looks whether a server is there. */
public final class CatchOne {
  private static final ThreadLocal<URL> TARGET = new ThreadLocal<>();

  private CatchOne() {}

  static void probe(ExecutorService pool, URL url) {
    pool.execute(
        new Runnable() {
          @Override
          public void run() {
            TARGET.set(url); // expect: ThreadLocalNotRemoved
            try {
              url.openConnection().connect();
              TARGET.remove();
            } catch (IOException e) {
              TARGET.remove();
            }
          }
        });
  }

  static URL target() {
    return TARGET.get();
  }
}
