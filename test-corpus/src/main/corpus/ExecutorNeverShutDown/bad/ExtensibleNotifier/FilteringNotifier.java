package ExecutorNeverShutDown.bad.ExtensibleNotifier;

/** Tells nobody the same thing twice in a row. */
public class FilteringNotifier extends ExtensibleNotifier {
  private Runnable last;

  public FilteringNotifier() {
    super(1);
  }

  @Override
  public void tell(Runnable listener) {
    if (listener != last) {
      last = listener;
      super.tell(listener);
    }
  }
}
