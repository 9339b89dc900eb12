// trap: only the task that the starter runs itself has a hook that registers
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Copies shelves; the first one on the thread that asks. */
public final class HookOfOtherTask {
  private abstract static class Copy implements Runnable {
    @Override
    public final void run() {
      begin();
      try {
        copy();
      } finally {
        end();
      }
    }

    void begin() {}

    abstract void copy();

    abstract void end();
  }

  private final Phaser copied = new Phaser(1);

  private final class Here extends Copy {
    @Override
    void begin() {
      copied.register();
    }

    @Override
    void copy() {
      System.out.println("the first shelf");
    }

    @Override
    void end() {
      copied.arriveAndDeregister();
    }
  }

  private final class Elsewhere extends Copy {
    private final Runnable shelf;

    Elsewhere(Runnable shelf) {
      this.shelf = shelf;
    }

    @Override
    void copy() {
      shelf.run();
    }

    @Override
    void end() {
      copied.arriveAndDeregister();
    }
  }

  public void copyAll(Executor executor, List<Runnable> shelves) {
    for (Runnable shelf : shelves) {
      copied.register(); // defence
      executor.execute(new Elsewhere(shelf));
    }
    new Here().run();
    copied.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
