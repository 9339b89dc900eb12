// axis: a queue that is made with elements in it, which take the room
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The keys of a hotel. */
public final class KeysOnTheBoard {
  public static BlockingQueue<String> board(List<String> keys) throws InterruptedException {
    BlockingQueue<String> board = new ArrayBlockingQueue<>(8, false, keys);
    board.put("cellar"); // expect: BlockingPutWithoutTimeout
    return board;
  }
}
