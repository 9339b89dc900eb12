// axis: a map that makes what is missing, by a method reference
package CancelWithoutEffect.bad;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Follows the news of a topic, once for all who ask. */
public final class MadeWhenMissing {
  private final Map<String, CompletableFuture<Void>> followed = new ConcurrentHashMap<>();
  private final BlockingQueue<String> news;

  public MadeWhenMissing(BlockingQueue<String> news) {
    this.news = news;
  }

  public CompletableFuture<Void> follow(String topic) {
    return followed.computeIfAbsent(topic, this::start);
  }

  private CompletableFuture<Void> start(String topic) {
    return CompletableFuture.runAsync(() -> print(topic));
  }

  private void print(String topic) {
    try {
      while (true) {
        System.out.println(topic + ": " + news.take());
      }
    } catch (InterruptedException e) {
      System.out.println(topic + " is no longer followed");
    }
  }

  public void forget(String topic) {
    CompletableFuture<Void> following = followed.remove(topic);
    if (following != null) {
      following.cancel(true); // expect: CancelWithoutEffect
    }
  }
}
