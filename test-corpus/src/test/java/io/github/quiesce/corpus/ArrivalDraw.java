package io.github.quiesce.corpus;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sizes and conditions drawn for one run of a generated program. Sizes are from 1 on.
 *
 * @param flag a condition of the code that starts tasks
 * @param quick a condition of tasks; elements are empty just if it holds
 * @param fails whether what tasks do throws
 */
record ArrivalDraw(
    int n,
    int m,
    int width,
    List<String> items,
    List<String> entries,
    List<String> names,
    boolean flag,
    boolean quick,
    boolean fails) {
  private static final int CONDITIONS = 8;
  private static final int LARGEST = 4;

  /** One draw for each way in which the conditions can hold. */
  static List<ArrivalDraw> all(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, CONDITIONS)
        .mapToObj(i -> of(random, (i & 1) != 0, (i & 2) != 0, (i & 4) != 0))
        .toList();
  }

  private static ArrivalDraw of(Random random, boolean flag, boolean quick, boolean fails) {
    String element = quick ? "" : "job";
    return new ArrivalDraw(
        size(random),
        size(random),
        size(random),
        Collections.nCopies(size(random), element),
        Collections.nCopies(size(random), element),
        Collections.nCopies(size(random), element),
        flag,
        quick,
        fails);
  }

  private static int size(Random random) {
    return 1 + random.nextInt(LARGEST);
  }

  /** What tasks do. */
  Consumer<String> action() {
    return job -> {
      if (fails) {
        throw new IllegalStateException(job);
      }
    };
  }
}
