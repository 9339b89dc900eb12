package ThreadLocalNotRemoved.bad.LayerOfStack;

import java.util.function.UnaryOperator;

/** For one receiver. */
public class Unicast extends LayerOfStack {
  public Unicast(UnaryOperator<String> upper) {
    super(upper);
  }

  @Override
  protected boolean isMine(String event) {
    return !event.isEmpty() && !ignore.get();
  }
}
