// axis: beside it a Runnable that restores the status, which is another one than that which is run
package InterruptStatusDropped.bad.RoundsOfWork;

/** Does the same thing several times. */
public final class Rounds {
  public int rounds(Runnable work, int most) {
    int done = 0;
    while (done < most) {
      Thread.interrupted(); // expect: InterruptStatusDropped
      work.run();
      done++;
    }
    return done;
  }
}
