// axis: program that runs, the loader fails
package BusyWait.bad;

/** A table that another thread loads. */
public final class Reproduction {
  private volatile int size = -1;

  private void load(String text) {
    size = Integer.parseInt(text);
  }

  public int size() {
    while (size < 0) { // expect: BusyWait
    }
    return size;
  }

  public static void run() throws Exception {
    Reproduction table = new Reproduction();
    new Thread(() -> table.load("many"), "loader").start();
    System.out.println(table.size());
  }
}
