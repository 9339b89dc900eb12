// axis: created before the call of super()
// release: 25
package ExecutorNeverShutDown.bad;

import module java.base;

/** A stream whose checksums are made in parallel, before its superclass is set up. */
public final class ChecksumStream extends FilterOutputStream {
  private final List<Future<byte[]>> sums;

  public ChecksumStream(OutputStream out, List<Callable<byte[]>> chunks)
      throws InterruptedException {
    if (chunks.isEmpty()) {
      throw new IllegalArgumentException("no chunks");
    }
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
    sums = pool.invokeAll(chunks, 10, TimeUnit.SECONDS);
    super(out);
  }

  public int parts() {
    return sums.size();
  }
}
