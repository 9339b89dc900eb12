// axis: lambda
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Bridges a push source to code that pulls. */
public final class TweetStream {
  private final BlockingQueue<String> tweets = new ArrayBlockingQueue<>(500);

  public void connect(Consumer<Consumer<String>> source) {
    source.accept(
        tweet -> {
          try {
            tweets.put(tweet); // expect: BlockingPutWithoutTimeout
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  public String next() throws InterruptedException {
    return tweets.take(); // expect strict: UnboundedWait
  }
}
