// axis: field, by method reference
package ShutdownHookPerCall.bad;

import java.util.function.Supplier;

/** A front that is started with the program. */
public final class OwnServer {
  /** What answers. */
  public interface Backend {
    void serve();

    void stop();
  }

  private final Backend backend;

  public OwnServer(Supplier<Backend> backends) {
    this.backend = backends.get();
  }

  public void start() {
    backend.serve();
    Thread hook = new Thread(backend::stop);
    Runtime.getRuntime().addShutdownHook(hook); // expect strict: ShutdownHookPerCall
  }
}
