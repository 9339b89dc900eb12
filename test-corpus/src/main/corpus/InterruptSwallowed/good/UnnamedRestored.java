// trap: restored where the exception has no name
// release: 25
package InterruptSwallowed.good;

import module java.base;

/** Takes what comes within a second; the exception is of no use, the request to stop is. */
public final class UnnamedRestored {
  private final BlockingQueue<String> lines;

  public UnnamedRestored(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("no room");
    }
    var room = new ArrayBlockingQueue<String>(capacity);
    super();
    lines = room;
  }

  public Optional<String> next() {
    try {
      return Optional.ofNullable(lines.poll(1, TimeUnit.SECONDS));
    } catch (InterruptedException _) { // defence
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
