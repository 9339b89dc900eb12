// axis: inheritance, a hook that the base class's run() calls registers
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;

/** Prints the pages of a report, each as a step that is begun and ended alike. */
public class HookOfBase {
  /** A step. */
  abstract static class Step implements Runnable {
    @Override
    public void run() {
      opened();
      try {
        work();
      } finally {
        closed();
      }
    }

    abstract void opened();

    abstract void work();

    abstract void closed();
  }

  private final Phaser printed = new Phaser(1);

  class Page extends Step {
    private final String text;

    Page(String text) {
      this.text = text;
    }

    @Override
    void opened() {
      printed.register(); // expect: PhaserRegisteredInTask
    }

    @Override
    void work() {
      System.out.println(text);
    }

    @Override
    void closed() {
      printed.arriveAndDeregister();
    }
  }

  public void print(ExecutorService pool, List<String> pages) {
    pages.forEach(page -> pool.execute(new Page(page)));
    printed.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
