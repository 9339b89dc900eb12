// trap: T13, queues of a list that are never full
package BlockingPutWithoutTimeout.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** All queues of the list are never full. */
final class LanesWithoutLimit {
  private final List<BlockingQueue<String>> lanes = new ArrayList<>();

  LanesWithoutLimit(int count) {
    for (int i = 0; i < count; i++) {
      lanes.add(new LinkedBlockingQueue<>()); // defence
    }
  }

  void send(int lane, String message) throws InterruptedException {
    lanes.get(lane).put(message);
  }

  String next(int lane) {
    return lanes.get(lane).poll();
  }
}
