package NonDaemonBackgroundThread.good.MustClose;

/** What all services share. */
public abstract class Service implements AutoCloseable {
  protected abstract void stop();

  @Override
  public void close() { // defence
    stop();
  }
}
