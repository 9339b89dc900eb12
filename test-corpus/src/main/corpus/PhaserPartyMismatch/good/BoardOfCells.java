// trap: near miss, in a field of an object: as many as there are cells, or a subclass that counts
package PhaserPartyMismatch.good;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/** Computes one step of a board of cells, each on a thread of its own. */
public final class BoardOfCells {
  private final IntConsumer rule;
  private final int cells;

  public BoardOfCells(IntConsumer rule, int cells) {
    this.rule = rule;
    this.cells = cells;
  }

  public void step() throws InterruptedException, TimeoutException {
    Board board = new Board(cells + 1);
    board.start();
    board.await();
  }

  public void skip() throws InterruptedException, TimeoutException {
    Phaser done = new Twice(2);
    Thread thread = new Thread(() -> done.arrive());
    thread.setDaemon(true);
    thread.start();
    done.awaitAdvanceInterruptibly(0, 1, TimeUnit.MINUTES);
  }

  /** Each who comes counts for two. */
  private static final class Twice extends Phaser {
    Twice(int parties) {
      super(parties);
    }

    @Override
    public int arrive() {
      super.arrive();
      return super.arrive();
    }
  }

  private final class Board {
    private final Phaser done;

    Board(int parties) {
      done =
          new Phaser(parties) {
            @Override
            protected boolean onAdvance(int phase, int registered) {
              return true;
            }
          };
    }

    void start() {
      for (int i = 0; i <= cells; i++) { // defence
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
