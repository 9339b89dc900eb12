// axis: a constant that is true is no switch, anonymous class
package DiagnosticsLeftOn.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Decodes pictures. */
public final class ImageCodec {
  private static final boolean TIDY = true;
  private final ExecutorService pool;

  ImageCodec(ExecutorService pool) {
    this.pool = pool;
  }

  Future<Integer> decode(byte[] raw) {
    return pool.submit(
        new Callable<Integer>() {
          @Override
          public Integer call() {
            int sum = 0;
            for (byte each : raw) {
              sum += each;
            }
            if (TIDY) {
              System.gc(); // expect: DiagnosticsLeftOn
            }
            return sum;
          }
        });
  }
}
