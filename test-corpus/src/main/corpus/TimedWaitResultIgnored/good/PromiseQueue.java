// trap: T11 a queue with room for all that is ever put in
package TimedWaitResultIgnored.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks a source beside. */
public final class PromiseQueue {
  private PromiseQueue() {}

  public static String ask(Executor executor, Supplier<String> source) throws InterruptedException {
    BlockingQueue<String> answer = new ArrayBlockingQueue<>(1); // defence
    executor.execute(() -> answer.offer(source.get()));
    return answer.poll(1, TimeUnit.SECONDS);
  }
}
