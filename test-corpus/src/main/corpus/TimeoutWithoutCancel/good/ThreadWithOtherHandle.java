// trap: T2 a thread that is ended by a flag, a last element, what it reads from, or a method of its own
package TimeoutWithoutCancel.good;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads that end in other ways. */
public final class ThreadWithOtherHandle {
  private volatile boolean stopped;

  public boolean byFlag(Runnable step) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              while (!stopped) {
                step.run();
              }
            });
    thread.start();
    thread.join(1_000);
    stopped = true; // defence
    return !thread.isAlive();
  }

  public static boolean byHolder(Runnable step) throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    Thread thread =
        new Thread(
            () -> {
              while (!stop.get()) {
                step.run();
              }
            });
    thread.start();
    thread.join(1_000);
    if (thread.isAlive()) {
      stop.set(true); // defence
      return false;
    }
    return true;
  }

  public static void byLastElement(BlockingQueue<String> lines) throws InterruptedException {
    Thread thread = new Thread(() -> printAll(lines));
    thread.start();
    thread.join(1_000);
    if (thread.isAlive()) {
      lines.put(""); // defence // expect strict: BlockingPutWithoutTimeout
    }
  }

  private static void printAll(BlockingQueue<String> lines) {
    try {
      for (String line = lines.take(); !line.isEmpty(); line = lines.take()) {
        System.out.println(line);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void byClosing(InputStream in) throws InterruptedException, IOException {
    Thread thread = new Thread(new Copier(in));
    thread.start();
    thread.join(1_000);
    if (thread.isAlive()) {
      in.close(); // defence
    }
  }

  public static boolean byItself(Runnable step) throws InterruptedException {
    Looper looper = new Looper(step);
    looper.start();
    looper.join(1_000);
    if (looper.isAlive()) {
      looper.halt(); // defence
      return false;
    }
    return true;
  }

  private record Copier(InputStream in) implements Runnable {
    @Override
    public void run() {
      try {
        in.transferTo(System.out);
      } catch (IOException e) {
        System.out.println("closed");
      }
    }
  }

  private static final class Looper extends Thread {
    private final Runnable step;
    private volatile boolean halted;

    Looper(Runnable step) {
      this.step = step;
    }

    void halt() {
      halted = true;
    }

    @Override
    public void run() {
      while (!halted) {
        step.run();
      }
    }
  }
}
