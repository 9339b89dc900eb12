// trap: a method that does nothing else, for a management console
package DiagnosticsLeftOn.good;


/** What the console can do. */
public final class CollectOperation {
  /** The operations. */
  public interface ConsoleMBean {
    void collect();
  }

  /** The bean. */
  public static final class Console implements ConsoleMBean {
    @Override
    public void collect() {
      System.gc(); // defence
    }
  }

  private CollectOperation() {}
}
