// trap: none, nothing in the try waits
package CatchAllSwallowsInterrupt.good;

import java.util.List;

/** Parses what can be parsed. */
public final class NothingWaits {
  public int sum(List<String> figures) {
    int sum = 0;
    for (String figure : figures) {
      try {
        sum += Integer.parseInt(figure);
      } catch (Exception e) { // defence
        System.err.println("no figure: " + figure);
      }
    }
    return sum;
  }
}
