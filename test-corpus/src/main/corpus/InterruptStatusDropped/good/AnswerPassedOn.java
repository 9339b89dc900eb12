// trap: T9 a helper whose answer goes on to callers, who are told
package InterruptStatusDropped.good;

import java.util.List;
import java.util.function.Consumer;

/** Hands out leaflets until it is told to stop. */
public final class AnswerPassedOn {
  private final Consumer<String> hand;

  public AnswerPassedOn(Consumer<String> hand) {
    this.hand = hand;
  }

  public boolean wasStopped() {
    return asked(); // defence
  }

  public int handOut(List<String> leaflets) {
    int given = 0;
    for (String each : leaflets) {
      hand.accept(each);
      given++;
    }
    return given;
  }

  private static boolean asked() {
    return Thread.interrupted();
  }
}
