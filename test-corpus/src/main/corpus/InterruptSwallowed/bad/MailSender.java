// axis: lambda, a worker loop that cannot be told to stop
package InterruptSwallowed.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Sends mail in the background. */
public final class MailSender {
  private final BlockingQueue<String> outbox;
  private final Consumer<String> smtp;

  public MailSender(BlockingQueue<String> outbox, Consumer<String> smtp) {
    this.outbox = outbox;
    this.smtp = smtp;
  }

  public void start(Executor executor) {
    executor.execute(
        () -> {
          while (true) {
            try {
              smtp.accept(outbox.take()); // expect: ConsumerLoopNeverEnds
            } catch (InterruptedException e) { // expect: InterruptSwallowed
              smtp.accept("the mail sender was interrupted");
            }
          }
        });
  }
}
