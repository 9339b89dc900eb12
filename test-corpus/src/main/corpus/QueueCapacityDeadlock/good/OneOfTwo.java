// trap: two branches, of which only one puts
package QueueCapacityDeadlock.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A promise that is kept or broken. */
public final class OneOfTwo {
  public static BlockingQueue<String> answer(boolean good) throws InterruptedException {
    BlockingQueue<String> answer = new ArrayBlockingQueue<>(1);
    if (good) { // defence
      answer.put("yes");
    } else {
      answer.put("no");
    }
    return answer;
  }
}
