// trap: the threads end with their work, it is no housekeeping
package NonDaemonBackgroundThread.good;

import java.util.List;
import java.util.function.Consumer;

/** Uploads files with a pause between two. */
public final class WorkDone {
  private WorkDone() {}

  public static void upload(List<String> files, Consumer<String> store) {
    new Thread(
            () -> {
              for (String file : files) { // defence
                store.accept(file);
                try {
                  Thread.sleep(100);
                } catch (InterruptedException e) {
                  return;
                }
              }
            })
        .start();
  }
}
