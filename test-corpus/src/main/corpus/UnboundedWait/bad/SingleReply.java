// axis: queue used as an answer, taken once
package UnboundedWait.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Asks and waits for the answer. */
public final class SingleReply {
  private final Consumer<BlockingQueue<String>> server;

  public SingleReply(Consumer<BlockingQueue<String>> server) {
    this.server = server;
  }

  public String ask() throws InterruptedException {
    BlockingQueue<String> answer = new ArrayBlockingQueue<>(1);
    server.accept(answer);
    return answer.take(); // expect strict: UnboundedWait
  }
}
