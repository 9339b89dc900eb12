// axis: Runnable class, the interrupt is restored and the loop goes on
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingQueue;

/** Reads a topic, whoever runs it. */
public final class TopicReader implements Runnable {
  private final BlockingQueue<String> topic;

  public TopicReader(BlockingQueue<String> topic) {
    this.topic = topic;
  }

  @Override
  public void run() {
    while (true) {
      try {
        System.out.println(topic.take()); // expect: ConsumerLoopNeverEnds
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
