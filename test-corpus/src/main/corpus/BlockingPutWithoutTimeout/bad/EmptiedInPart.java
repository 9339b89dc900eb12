// axis: a queue that one method keeps to itself, and a helper takes less than is put in
package BlockingPutWithoutTimeout.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Loads a ferry. */
public final class EmptiedInPart {
  private final Consumer<List<String>> ferry;

  public EmptiedInPart(Consumer<List<String>> ferry) {
    this.ferry = ferry;
  }

  public void load(List<String> cars) throws InterruptedException {
    BlockingQueue<String> lane = new ArrayBlockingQueue<>(5);
    for (String each : cars) {
      lane.put(each); // expect: BlockingPutWithoutTimeout
      lane.put("trailer of " + each); // expect: BlockingPutWithoutTimeout
      moveUp(lane);
    }
  }

  private void moveUp(BlockingQueue<String> lane) {
    List<String> aboard = new ArrayList<>();
    lane.drainTo(aboard, 1);
    ferry.accept(aboard);
  }
}
