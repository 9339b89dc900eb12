// trap: T9: a loop in a helper ends by itself, and the loop around its call looks at the status
package TaskIgnoresInterruption.good;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Adds up the bytes of files, for as long as there is time. */
public final class PartOfEachTurn {
  private final List<Path> files;
  private final Map<Path, Long> sums = new ConcurrentHashMap<>();

  public PartOfEachTurn(List<Path> files) {
    this.files = List.copyOf(files);
  }

  public Map<Path, Long> sums(Duration limit) throws InterruptedException {
    Thread worker = new Thread(this::all, "sums");
    worker.setDaemon(true);
    worker.start();
    worker.join(limit.toMillis());
    worker.interrupt();
    return Map.copyOf(sums);
  }

  private void all() {
    Iterator<Path> left = files.iterator();
    while (left.hasNext() && !Thread.currentThread().isInterrupted()) { // defence
      Path file = left.next();
      try {
        sums.put(file, sum(file));
      } catch (IOException e) {
        sums.put(file, -1L);
      }
    }
  }

  private static long sum(Path file) throws IOException {
    long sum = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(); read >= 0; read = in.read()) {
        sum += read;
      }
    }
    return sum;
  }

  /** Puts back what it has set aside: as many as there were. */
  public void aside(Deque<Path> waiting, Duration limit) throws InterruptedException {
    Thread worker =
        new Thread(
            () -> {
              Deque<Path> skipped = new ArrayDeque<>(files);
              while (!skipped.isEmpty()) {
                waiting.addFirst(skipped.pollLast());
              }
            },
            "aside");
    worker.setDaemon(true);
    worker.start();
    worker.join(limit.toMillis());
    worker.interrupt();
  }

  /** What it asks for may be anything; that others ask slow things says nothing of it. */
  public Map<Path, Long> asked(Supplier<Map<Path, Long>> others) throws InterruptedException {
    Thread worker = new Thread(() -> sums.putAll(others.get()), "others");
    worker.setDaemon(true);
    worker.start();
    worker.join(1_000);
    worker.interrupt();
    return Map.copyOf(sums);
  }

  /** Handed to somebody who knows how long it takes. */
  public final class Slow implements Supplier<Map<Path, Long>> {
    @Override
    public Map<Path, Long> get() {
      for (Path file : files) {
        long size = file.toString().length();
        while (size > 1) {
          size = size % 2 == 0 ? size / 2 : 3 * size + 1;
        }
        sums.put(file, size);
      }
      return sums;
    }
  }
}
