// axis: as many as an enum has elements
package BarrierPartyMismatch.bad;

import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Lets the players of a card game move together. */
public final class SeatsOfTable {
  /** Where one sits. */
  enum Seat {
    NORTH,
    EAST,
    SOUTH,
    WEST {
      @Override
      boolean deals() {
        return true;
      }
    };

    static final Seat FIRST = NORTH;

    boolean deals() {
      return false;
    }
  }

  private static final int SEATS = Seat.values().length;

  private final ExecutorService table = Executors.newFixedThreadPool(3); // expect strict: UnboundedTaskQueue
  private final CyclicBarrier trick = new CyclicBarrier(SEATS); // expect: BarrierPartyMismatch
  private final Consumer<Seat> play;

  public SeatsOfTable(Consumer<Seat> play) {
    this.play = play;
  }

  public void deal() {
    for (Seat seat : Seat.values()) {
      table.execute(() -> move(seat));
    }
  }

  private void move(Seat seat) {
    try {
      play.accept(seat);
      trick.await(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  public void close() {
    table.shutdownNow();
  }

  /** Plays with two robots, who wait for all four. */
  public static void robots(ExecutorService pool, Consumer<Seat> play) {
    CyclicBarrier both = new CyclicBarrier(Seat.values().length); // expect: BarrierPartyMismatch
    for (Seat seat : Arrays.asList(Seat.FIRST, Seat.SOUTH)) {
      pool.execute(
          () -> {
            play.accept(seat);
            try {
              both.await(); // expect strict: UnboundedWait
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            } catch (BrokenBarrierException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }
}
