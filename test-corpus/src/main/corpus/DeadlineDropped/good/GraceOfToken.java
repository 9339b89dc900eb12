// trap: a grace that is not for the wait: what has come may be as much too old
package DeadlineDropped.good;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;

/** Takes tokens as they come, and lets those through that are a little late. */
public final class GraceOfToken {
  /** What its owner may do until when. */
  public record Token(String owner, Instant until) {}

  private final BlockingQueue<Token> coming;

  public GraceOfToken(BlockingQueue<Token> coming) {
    this.coming = coming;
  }

  public boolean isNextValid(Duration grace) throws InterruptedException {
    Token next = coming.take(); // expect strict: UnboundedWait
    return next.until().plus(grace).isAfter(Instant.now()); // defence
  }
}
