// axis: field of each object, put back and never removed
// shape: a flow control that marks threads which must not be held up
package ThreadLocalNotRemoved.bad;

import java.util.function.UnaryOperator;

/** A layer of a protocol stack. */
public final class FlowGate {
  private final ThreadLocal<Boolean> ignore = ThreadLocal.withInitial(() -> false);
  private final UnaryOperator<String> upper;

  FlowGate(UnaryOperator<String> upper) {
    this.upper = upper;
  }

  Object up(String event) {
    ignore.set(true); // expect: ThreadLocalNotRemoved
    try {
      return upper.apply(event);
    } finally {
      ignore.set(false);
    }
  }

  void down(String event) {
    if (ignore.get()) {
      return;
    }
    upper.apply(event);
  }
}
