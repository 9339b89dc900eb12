// axis: a subclass that ends after one phase, in a field of an object that lives for one run
package PhaserPartyMismatch.bad;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/** Computes one step of a board of cells, each on a thread of its own. */
public final class BoardOfCells {
  private static final int CELLS = 8;

  private final IntConsumer rule;
  private final Runnable screen;

  public BoardOfCells(IntConsumer rule, Runnable screen) {
    this.rule = rule;
    this.screen = screen;
  }

  public void step() throws InterruptedException, TimeoutException {
    Board board = new Board();
    board.start();
    board.await();
  }

  private final class Board {
    private final Phaser done = // expect: PhaserPartyMismatch
        new Phaser(CELLS) {
          @Override
          protected boolean onAdvance(int phase, int parties) {
            screen.run();
            return true;
          }
        };

    void start() {
      for (int i = 1; i < CELLS; i++) {
        int cell = i;
        Thread thread = new Thread(() -> compute(cell));
        thread.setDaemon(true);
        thread.start();
      }
    }

    private void compute(int cell) {
      try {
        rule.accept(cell);
      } finally {
        done.arrive();
      }
    }

    void await() throws InterruptedException, TimeoutException {
      done.awaitAdvanceInterruptibly(0, 1, TimeUnit.MINUTES);
    }
  }
}
