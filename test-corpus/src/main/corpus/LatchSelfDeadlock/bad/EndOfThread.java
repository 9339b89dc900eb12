// axis: a thread that counts down at its end
package LatchSelfDeadlock.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends what it is given, and says when it has sent all. */
public final class EndOfThread extends Thread {
  private final BlockingQueue<String> letters = new LinkedBlockingQueue<>(100);
  private final CountDownLatch sent = new CountDownLatch(1);
  private final Consumer<String> post;
  private volatile boolean closed;

  public EndOfThread(Consumer<String> post) {
    this.post = post;
  }

  public boolean write(String letter) {
    return !closed && letters.offer(letter);
  }

  @Override
  public void run() {
    try {
      while (!closed || !letters.isEmpty()) {
        String letter = letters.poll(1, TimeUnit.SECONDS);
        if (letter != null) {
          post.accept(letter);
        }
      }
      sent.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
      post.accept("the end");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sent.countDown();
    }
  }

  public boolean close(long seconds) throws InterruptedException {
    closed = true;
    return sent.await(seconds, TimeUnit.SECONDS);
  }
}
