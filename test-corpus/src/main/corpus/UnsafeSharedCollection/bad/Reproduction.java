// axis: program that runs, sessions that are listed while others come
package UnsafeSharedCollection.bad;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;

/** Sessions that are opened by one thread and listed by another. */
public final class Reproduction implements AutoCloseable {
  private final List<String> sessions = new ArrayList<>();
  private final Thread opener = new Thread(this::open, "opener");
  private volatile boolean closed;

  public void start() {
    for (int i = 0; i < 10; i++) {
      sessions.add("user " + i);
    }
    opener.start();
  }

  private void open() {
    try {
      while (!closed) {
        Thread.sleep(5);
        sessions.add("late user"); // expect: UnsafeSharedCollection
      }
    } catch (InterruptedException e) {
      System.out.println("stopped");
    }
  }

  public void list() throws InterruptedException {
    for (String session : sessions) {
      Thread.sleep(1); // a slow page
      System.out.println(session);
    }
  }

  @Override
  public void close() {
    closed = true;
    opener.interrupt();
  }

  public static void run() throws Exception {
    try (Reproduction sessions = new Reproduction()) {
      sessions.start();
      for (int i = 0; i < 8; i++) {
        sessions.list();
      }
    } catch (ConcurrentModificationException e) {
      throw new IllegalStateException("wrong result: a list that is cut off", e);
    }
  }
}
