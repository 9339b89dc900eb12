// trap: T14 callback pairs, one of which comes
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits for a stream to end and counts its elements. */
public final class CallbackPair {
  /** What a stream tells. */
  public interface Observer {
    void onNext(String element);

    void onComplete();

    void onError(Throwable failure);
  }

  /** A stream. */
  public interface Stream {
    void subscribe(Observer observer);
  }

  public int count(Stream stream) throws InterruptedException {
    AtomicInteger elements = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(1);
    stream.subscribe(
        new Observer() {
          @Override
          public void onNext(String element) {
            elements.incrementAndGet();
          }

          @Override
          public void onComplete() {
            ended.countDown();
          }

          @Override
          public void onError(Throwable failure) {
            ended.countDown(); // defence
          }
        });
    ended.await(); // expect strict: UnboundedWait
    return elements.get();
  }
}
