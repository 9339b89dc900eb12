package ExecutorNeverShutDown.bad.NamedPools;

import java.util.concurrent.ExecutorService;

/** Fetches paths, until it is closed. */
public final class PathCache implements AutoCloseable {
  private final ExecutorService fetches = NamedPools.newPool(4, "cache");

  public void fetch(Runnable path) {
    fetches.execute(path);
  }

  @Override
  public void close() {
    fetches.shutdownNow();
  }
}
