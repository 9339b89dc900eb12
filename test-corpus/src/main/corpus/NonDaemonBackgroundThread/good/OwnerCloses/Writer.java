package NonDaemonBackgroundThread.good.OwnerCloses;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes lines in the background. Only journals make one. */
public class Writer implements Runnable {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private volatile boolean ended;

  Writer() {}

  public void begin() {
    new Thread(this, "writer").start();
  }

  public void write(String line) {
    lines.add(line);
  }

  public void end() {
    ended = true;
  }

  @Override
  public void run() {
    while (!ended) {
      try {
        String line = lines.poll(1, TimeUnit.SECONDS);
        if (line != null) {
          System.out.println(line);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
