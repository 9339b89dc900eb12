// axis: parallel stream
package UnsafeSharedCollection.bad;

import java.util.ArrayList;
import java.util.List;

/** Squares in parallel. */
public final class ParallelSquares {
  private ParallelSquares() {}

  static List<Integer> squares(List<Integer> numbers) {
    List<Integer> squares = new ArrayList<>();
    numbers.parallelStream().map(each -> each * each).forEach(each -> squares.add(each)); // expect: UnsafeSharedCollection
    return squares;
  }
}
