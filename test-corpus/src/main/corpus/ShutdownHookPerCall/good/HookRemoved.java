// trap: T2 removed again when the object is closed
package ShutdownHookPerCall.good;

import java.util.function.Consumer;

/** A session that says good-bye, at the latest when the process ends. */
public final class HookRemoved implements AutoCloseable {
  private final Thread hook;
  private final Consumer<String> peer;

  public HookRemoved(Consumer<String> peer) {
    this.peer = peer;
    this.hook = new Thread(() -> peer.accept("aborted"), "good-bye");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(hook); // defence
    peer.accept("closed");
  }
}
