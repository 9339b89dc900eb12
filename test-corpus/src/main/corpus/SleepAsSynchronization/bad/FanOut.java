// axis: loop, many tasks and one sleep
// shape: a collector that starts a task for each shard and reads the results after a second
package SleepAsSynchronization.bad;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Asks all shards. */
public final class FanOut {
  private final Executor executor;

  public FanOut(Executor executor) {
    this.executor = executor;
  }

  public Queue<String> ask(List<Supplier<String>> shards) throws InterruptedException {
    Queue<String> answers = new ConcurrentLinkedQueue<>();
    for (Supplier<String> shard : shards) {
      executor.execute(() -> answers.add(shard.get()));
    }
    Thread.sleep(1000); // expect: SleepAsSynchronization
    return answers;
  }
}
