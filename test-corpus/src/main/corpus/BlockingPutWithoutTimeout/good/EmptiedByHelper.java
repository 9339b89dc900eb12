// trap: a queue that one method keeps to itself, and has helpers empty before it puts more in
package BlockingPutWithoutTimeout.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Ships goods, two of a kind in a box. */
public final class EmptiedByHelper {
  private final Consumer<List<String>> van;

  public EmptiedByHelper(Consumer<List<String>> van) {
    this.van = van;
  }

  public void ship(List<String> goods) throws InterruptedException {
    BlockingQueue<String> box = new ArrayBlockingQueue<>(2);
    for (String each : goods) {
      box.put("left " + each);
      box.put("right " + each);
      seal(box); // defence
    }
  }

  private void seal(BlockingQueue<String> box) {
    List<String> packed = new ArrayList<>();
    box.drainTo(packed);
    van.accept(packed);
  }

  public int weigh(List<Integer> weights) throws InterruptedException {
    BlockingQueue<Integer> scale = new ArrayBlockingQueue<>(3);
    int sum = 0;
    for (int each : weights) {
      scale.put(each);
      scale.put(1);
      sum += readAll(scale);
    }
    return sum;
  }

  private static int readAll(BlockingQueue<Integer> scale) {
    int sum = 0;
    Integer next;
    while ((next = scale.poll()) != null) {
      sum += next;
    }
    return sum;
  }

  public void rehearse(List<String> scenes) throws InterruptedException {
    BlockingQueue<String> stage = new ArrayBlockingQueue<>(1);
    for (String each : scenes) {
      stage.put(each);
      stage.clear();
    }
  }
}
