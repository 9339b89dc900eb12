// axis: tasks in a list that invokeAll runs
package CountDownNotGuaranteed.bad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Counts lines of files. */
final class LineCounter {
  int count(ExecutorService pool, List<Path> files) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(files.size());
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (Path file : files) {
      tasks.add(() -> {
        int lines = Files.readAllLines(file).size();
        latch.countDown(); // expect: CountDownNotGuaranteed
        return lines;
      });
    }
    pool.invokeAll(tasks); // expect strict: UnboundedWait
    latch.await(); // expect strict: UnboundedWait
    return tasks.size();
  }
}
