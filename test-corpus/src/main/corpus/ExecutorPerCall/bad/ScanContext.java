// axis: record of the call, whose component it is
package ExecutorPerCall.bad;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Adds up the sizes of files. */
public final class ScanContext {
  private record Scan(ExecutorService readers, LongAdder bytes) {}

  public long sizeOf(List<Path> files) {
    Scan scan = new Scan(Executors.newFixedThreadPool(4), new LongAdder()); // expect: ExecutorPerCall // expect strict: UnboundedTaskQueue
    for (Path file : files) {
      read(scan, file);
    }
    return scan.bytes().sum();
  }

  private static void read(Scan scan, Path file) {
    scan.readers().execute(() -> scan.bytes().add(file.toFile().length()));
  }
}
