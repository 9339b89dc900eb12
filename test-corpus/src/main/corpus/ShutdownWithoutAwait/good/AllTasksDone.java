// trap: T12 each task is waited for before the executor is shut down
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Renders pages into one file. */
public final class AllTasksDone {
  public void render(List<String> pages, Path target)
      throws IOException, InterruptedException, ExecutionException {
    try (Writer out = Files.newBufferedWriter(target)) {
      ExecutorService pool =
          new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
      try {
        List<Future<?>> rendered = new ArrayList<>();
        for (String page : pages) {
          rendered.add(
              pool.submit(
                  () -> {
                    render(page, out);
                    return page;
                  }));
        }
        for (Future<?> each : rendered) { // defence
          each.get(); // expect strict: UnboundedWait
        }
      } finally {
        pool.shutdown();
      }
    }
  }

  private static void render(String page, Writer out) throws IOException {
    synchronized (out) {
      out.write("<p>" + page + "</p>");
    }
  }
}
