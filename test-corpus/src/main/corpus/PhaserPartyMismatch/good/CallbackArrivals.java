// trap: T14 arrivals in the callbacks of one completion
package PhaserPartyMismatch.good;

import java.util.concurrent.Phaser;

/** Waits for a stream to end, well or badly. */
public final class CallbackArrivals {
  /** What a stream tells. */
  public interface Observer {
    void onComplete();

    void onError(Throwable failure);
  }

  /** A stream. */
  public interface Stream {
    void subscribe(Observer observer);
  }

  public void await(Stream stream) {
    Phaser ended = new Phaser(1);
    stream.subscribe(
        new Observer() {
          @Override
          public void onComplete() {
            ended.arrive();
          }

          @Override
          public void onError(Throwable failure) {
            ended.arrive(); // defence
          }
        });
    ended.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
