// axis: map of queues, filled by a lambda
package BlockingPutWithoutTimeout.bad;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** One queue a topic. */
final class TopicQueues {
  private static final int PER_TOPIC = 200;
  private final Map<String, BlockingQueue<byte[]>> topics = new ConcurrentHashMap<>();

  void publish(String topic, byte[] message) throws InterruptedException {
    BlockingQueue<byte[]> queue =
        topics.computeIfAbsent(topic, name -> new LinkedBlockingQueue<>(PER_TOPIC));
    queue.put(message); // expect: BlockingPutWithoutTimeout
  }

  byte[] next(String topic) {
    BlockingQueue<byte[]> queue = topics.get(topic);
    return queue == null ? null : queue.poll();
  }
}
