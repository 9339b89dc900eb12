// axis: protected field of each object, of a class that others can extend
// undecidable: javac: type not on the path
// shape: a flow control whose variants are its subclasses
package ThreadLocalNotRemoved.bad.LayerOfStack;

import java.util.function.UnaryOperator;

/** A layer of a protocol stack. */
public abstract class LayerOfStack {
  protected final ThreadLocal<Boolean> ignore = ThreadLocal.withInitial(() -> false);
  private final UnaryOperator<String> upper;

  protected LayerOfStack(UnaryOperator<String> upper) {
    this.upper = upper;
  }

  protected abstract boolean isMine(String event);

  public Object up(String event) {
    boolean mine = isMine(event) == Boolean.TRUE;
    ignore.set(mine); // expect: ThreadLocalNotRemoved
    try {
      return upper.apply(event);
    } finally {
      ignore.set(false);
    }
  }
}
