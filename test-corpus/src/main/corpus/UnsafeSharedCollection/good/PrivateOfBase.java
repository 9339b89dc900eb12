// trap: the base class's loop calls a private method, and not the one of the same name below it
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;

/** A clock with a list of what it is told by its only user. */
public final class PrivateOfBase extends Clock {
  private final List<String> notes = new ArrayList<>();

  public static PrivateOfBase start() {
    PrivateOfBase clock = new PrivateOfBase();
    Thread thread = new Thread(clock, "clock");
    thread.setDaemon(true);
    thread.start();
    return clock;
  }

  void tick() {
    notes.add("tick");
  }

  public List<String> notes() {
    tick();
    return new ArrayList<>(notes);
  }
}

/** Counts seconds. */
abstract class Clock implements Runnable {
  private volatile long seconds;

  private void tick() { // defence
    seconds = System.nanoTime() / 1_000_000_000;
  }

  public long seconds() {
    return seconds;
  }

  @Override
  public void run() {
    try {
      while (!Thread.interrupted()) {
        tick();
        Thread.sleep(500);
      }
    } catch (InterruptedException e) {
      System.out.println("the clock stands");
    }
  }
}
