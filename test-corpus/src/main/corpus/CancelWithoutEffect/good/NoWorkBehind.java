// trap: T14 a future that somebody else completes
package CancelWithoutEffect.good;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Waits for a message, or gives up. */
public final class NoWorkBehind {
  private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();

  public CompletableFuture<String> expect(String id) {
    CompletableFuture<String> reply = new CompletableFuture<>(); // defence
    open.put(id, reply);
    return reply.orTimeout(5, TimeUnit.SECONDS);
  }

  public void arrived(String id, String message) {
    CompletableFuture<String> reply = open.remove(id);
    if (reply != null) {
      reply.complete(message);
    }
  }

  public void giveUp(String id) {
    CompletableFuture<String> reply = open.remove(id);
    if (reply != null) {
      reply.cancel(true);
    }
  }
}
