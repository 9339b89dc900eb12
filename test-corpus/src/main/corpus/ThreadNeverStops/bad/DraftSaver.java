// axis: a class of threads that restores its own status where it is interrupted
package ThreadNeverStops.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Drafts that are saved now and then. */
public final class DraftSaver {
  private final Map<String, String> drafts = new ConcurrentHashMap<>();
  private final BiConsumer<String, String> disk;

  public DraftSaver(BiConsumer<String, String> disk) {
    this.disk = disk;
  }

  public void begin() {
    new Saver().start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
  }

  public void typed(String document, String text) {
    drafts.put(document, text);
  }

  private final class Saver extends Thread {
    Saver() {
      super("drafts");
      setPriority(MIN_PRIORITY);
    }

    @Override
    public void run() {
      while (!isInterrupted()) {
        try {
          TimeUnit.SECONDS.sleep(20);
          drafts.forEach(disk);
        } catch (InterruptedException e) {
          interrupt();
        }
      }
    }
  }
}
