// trap: T2 what the base class sets, a subclass removes
package ThreadLocalNotRemoved.good;

import java.util.function.UnaryOperator;

/** A layer of a protocol stack. */
public abstract class SubclassRemoves {
  protected final ThreadLocal<Boolean> ignore = ThreadLocal.withInitial(() -> false);
  private final UnaryOperator<String> upper;

  protected SubclassRemoves(UnaryOperator<String> upper) {
    this.upper = upper;
  }

  public Object up(String event) {
    ignore.set(true);
    try {
      return upper.apply(event);
    } finally {
      ignore.set(false);
      done(event);
    }
  }

  protected abstract void done(String event);

  /** For one receiver. */
  public static class Unicast extends SubclassRemoves {
    public Unicast(UnaryOperator<String> upper) {
      super(upper);
    }

    @Override
    protected void done(String event) {
      ignore.remove(); // defence
    }
  }
}
