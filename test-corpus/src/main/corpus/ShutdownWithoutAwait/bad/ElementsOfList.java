// axis: elements of a list in a field, closed in a loop of a helper
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Spreads entries over several journals, in the background. */
public final class ElementsOfList implements AutoCloseable {
  private final List<Writer> journals;
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));

  public ElementsOfList(List<Writer> journals) {
    this.journals = List.copyOf(journals);
  }

  public void enter(String account, String entry) {
    pool.execute(() -> write(Math.floorMod(account.hashCode(), journals.size()), entry));
  }

  private void write(int journal, String entry) {
    Writer out = journals.get(journal);
    synchronized (out) {
      try {
        out.write(entry);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    pool.shutdown(); // expect strict: ShutdownWithoutAwait
    closeJournals();
  }

  private void closeJournals() {
    for (Writer journal : journals) {
      try {
        journal.close();
      } catch (IOException e) {
        System.err.println("not closed: " + e);
      }
    }
  }
}
