// trap: T11 each task that the function hands in counts a latch down, which is awaited
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends settings to a device. */
public final class LatchInForEach {
  private LatchInForEach() {}

  public static void send(Map<String, String> settings, OutputStream device)
      throws IOException, InterruptedException, TimeoutException {
    ExecutorService pool =
        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(500));
    CountDownLatch sent = new CountDownLatch(settings.size());
    try {
      settings.forEach(
          (name, value) ->
              pool.execute(
                  () -> {
                    try {
                      device.write((name + "=" + value).getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                      throw new IllegalStateException(name, e);
                    } finally {
                      sent.countDown();
                    }
                  }));
      if (!sent.await(30, TimeUnit.SECONDS)) { // defence
        throw new TimeoutException("device is slow");
      }
    } finally {
      pool.shutdown();
      device.close();
    }
  }
}
