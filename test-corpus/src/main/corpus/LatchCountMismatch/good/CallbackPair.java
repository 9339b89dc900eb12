// trap: T14 counted down in the callbacks of one completion
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for a stream to end, well or badly. */
public final class CallbackPair {
  /** What a stream tells. */
  public interface Observer {
    void onComplete();

    void onError(Throwable failure);
  }

  /** A stream. */
  public interface Stream {
    void subscribe(Observer observer);
  }

  public boolean await(Stream stream) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    stream.subscribe(
        new Observer() { // defence
          @Override
          public void onComplete() {
            ended.countDown();
          }

          @Override
          public void onError(Throwable failure) {
            ended.countDown();
          }
        });
    return ended.await(1, TimeUnit.MINUTES);
  }
}
