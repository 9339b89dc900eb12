// trap: a queue that one method keeps to itself, filled by a counted loop and turned round later
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Tries the lamps of a stage one after the other. */
public final class LampRing {
  private static final int LAMPS = 4;

  public int rehearse(int turns) throws InterruptedException {
    BlockingQueue<String> lamps = new ArrayBlockingQueue<>(LAMPS); // defence
    for (int number = 1; number <= LAMPS; number++) {
      lamps.put("lamp " + number);
    }
    for (int turn = 0; turn < turns; turn++) {
      String lit = lamps.remove();
      System.out.println(lit);
      lamps.put(lit);
    }
    return lamps.size();
  }
}
