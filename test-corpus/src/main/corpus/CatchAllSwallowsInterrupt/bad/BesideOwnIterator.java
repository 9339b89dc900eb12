// axis: the program has an iterator of its own, whose fields are no stop flags of other loops
package CatchAllSwallowsInterrupt.bad;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Waits for shards, one after the other. */
public final class BesideOwnIterator {
  int failed(List<Future<?>> shards) {
    int failed = 0;
    for (Future<?> shard : shards) {
      try {
        shard.get(10, TimeUnit.SECONDS);
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        failed++;
        shard.cancel(true);
      }
    }
    return failed;
  }

  /** Goes through a page until somebody closes it. */
  public static final class Page implements Iterator<String> {
    private final List<String> lines;
    private boolean closed;
    private int next;

    Page(List<String> lines) {
      this.lines = lines;
    }

    void close() {
      closed = true;
    }

    @Override
    public boolean hasNext() {
      return !closed && next < lines.size();
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return lines.get(next++);
    }
  }
}
