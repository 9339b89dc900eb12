// trap: T2 shut down by the record of the call that has it
package ExecutorPerCall.good;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Adds up the sizes of files. */
public final class ScanContext {
  private record Scan(ExecutorService readers, LongAdder bytes) {
    void read(Path file) {
      readers.execute(() -> bytes.add(file.toFile().length()));
    }

    void end() throws InterruptedException {
      readers.shutdown(); // defence
      if (!readers.awaitTermination(1, TimeUnit.MINUTES)) {
        readers.shutdownNow();
      }
    }
  }

  public long sizeOf(List<Path> files) throws InterruptedException {
    Scan scan = new Scan(Executors.newFixedThreadPool(4), new LongAdder()); // expect strict: UnboundedTaskQueue
    try {
      files.forEach(scan::read);
    } finally {
      scan.end();
    }
    return scan.bytes().sum();
  }
}
