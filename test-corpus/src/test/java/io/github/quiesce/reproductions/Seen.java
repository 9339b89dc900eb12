package io.github.quiesce.reproductions;

import io.github.quiesce.catalog.RuleInfo.Observation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was seen of a program.
 *
 * @param threads left behind after each round, those of the rounds before included
 * @param heap bytes in use after each round and a collection
 * @param most threads there were at a time in one round, beside those from before
 * @param blocked where the caller was when its time was over
 * @param burnt milliseconds of a processor that it used from then on, if it never waited
 * @param told what went wrong, as the program itself found: {@code "interrupt lost: ..."}
 */
public record Seen(
    List<Integer> threads,
    List<Long> heap,
    int most,
    Optional<String> blocked,
    long burnt,
    Optional<String> told) {
  /** More growth than this from the first round to the last is kept. */
  private static final long KEPT = 4L << 20;

  /** No program needs so many. */
  private static final int MANY = 50;

  private static final Pattern COUNTED =
      Pattern.compile("(CountDownLatch|Phaser|CyclicBarrier)\\.\\w+ at line");

  static Seen read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
    }
    return new Seen(
        numbers(values, "threads").map(Long::intValue).toList(),
        numbers(values, "heap").toList(),
        Integer.parseInt(values.getProperty("most")),
        Optional.ofNullable(values.getProperty("blocked")),
        Long.parseLong(values.getProperty("burnt", "0")),
        Optional.ofNullable(values.getProperty("wrong")));
  }

  private static Stream<Long> numbers(Properties values, String key) {
    return Arrays.stream(values.getProperty(key).split(" ", -1)).map(Long::valueOf);
  }

  public Set<Observation> observations() {
    Set<Observation> found = EnumSet.noneOf(Observation.class);
    if (blocked.isPresent()) {
      found.add(waiting(blocked.get()));
    } else if (threads.get(threads.size() - 1) > 0) {
      found.add(Observation.THREAD_LEAKED); // that a blocked caller is left behind is no news
    }
    if (heap.get(heap.size() - 1) - heap.get(0) > KEPT) {
      found.add(Observation.HEAP_RETAINED);
    }
    if (most > MANY) {
      found.add(Observation.THREADS_UNBOUNDED);
    }
    told.ifPresent(text -> found.add(observation(text)));
    return found;
  }

  private Observation waiting(String where) {
    if (burnt > 0) {
      return Observation.CPU_BURNT;
    }
    return COUNTED.matcher(where).find()
        ? Observation.COUNT_NEVER_REACHED
        : Observation.THREAD_BLOCKED;
  }

  private static Observation observation(String text) {
    return Observation.valueOf(text.split(":", 2)[0].toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
