// axis: inheritance, the loop is in what a subclass has for the base class's run()
package ThreadNeverStops.bad;

/** Turns the pages of a board, once its lamps are on. */
public class BoardOfTrains {
  /** Work on a thread of its own, between switching on and off. */
  abstract static class Shift implements Runnable {
    @Override
    public void run() {
      System.out.println("lamps on");
      try {
        work();
      } finally {
        System.out.println("lamps off");
      }
    }

    abstract void work();
  }

  private final class Turning extends Shift {
    @Override
    void work() {
      while (true) {
        turn();
        try {
          Thread.sleep(5_000);
        } catch (InterruptedException e) { // expect: InterruptSwallowed
          System.out.println("woken early");
        }
      }
    }
  }

  private int page;

  private void turn() {
    page++;
  }

  public void open() {
    Thread thread = new Thread(new Turning(), "board");
    thread.start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
  }
}
