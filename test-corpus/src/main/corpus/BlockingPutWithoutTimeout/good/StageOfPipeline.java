// trap: the put is in a helper of a task that is interrupted when the pipeline is closed
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Measures texts and hands their sizes on. */
public final class StageOfPipeline implements AutoCloseable {
  private final BlockingQueue<String> raw = new ArrayBlockingQueue<>(16);
  private final BlockingQueue<Integer> sizes = new ArrayBlockingQueue<>(16);
  private final Thread measuring = new Thread(this::measure, "measuring");

  public void begin() {
    measuring.start();
  }

  public boolean offer(String text) {
    return raw.offer(text);
  }

  public Integer next() {
    return sizes.poll();
  }

  private void measure() {
    try {
      while (true) {
        passOn(raw.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void passOn(String text) throws InterruptedException {
    if (!text.isBlank()) {
      sizes.put(text.length());
    }
  }

  @Override
  public void close() {
    measuring.interrupt(); // defence
  }
}
