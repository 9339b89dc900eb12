// axis: recursion, each task waits for others of its kind
package NestedSubmitDeadlock.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Adds up the sizes of a tree of folders. */
public final class FolderSizes {
  /** A folder. */
  public interface Folder {
    long size();

    List<Folder> folders();
  }

  private static final class Sum implements Callable<Long> {
    private final Folder folder;
    private final ExecutorService pool;

    Sum(Folder folder, ExecutorService pool) {
      this.folder = folder;
      this.pool = pool;
    }

    @Override
    public Long call() throws Exception {
      List<Future<Long>> parts = new ArrayList<>();
      for (Folder inner : folder.folders()) {
        parts.add(pool.submit(new Sum(inner, pool))); // expect: NestedSubmitDeadlock
      }
      long sum = folder.size();
      for (Future<Long> part : parts) {
        sum += part.get();
      }
      return sum;
    }
  }

  public long of(Folder root) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(16); // expect strict: UnboundedTaskQueue
    try {
      return pool.submit(new Sum(root, pool)).get(); // expect: NestedSubmitDeadlock // expect strict: UnboundedWait
    } finally {
      pool.shutdownNow();
    }
  }
}
