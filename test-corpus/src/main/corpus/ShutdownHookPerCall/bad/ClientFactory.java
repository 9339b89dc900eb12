// axis: hook of a thread that closes what was made
// shape: a factory that registers a hook for each client it gives out
package ShutdownHookPerCall.bad;

import java.util.function.Supplier;

/** Connects to brokers. */
public final class ClientFactory {
  private final Supplier<AutoCloseable> connect;

  public ClientFactory(Supplier<AutoCloseable> connect) {
    this.connect = connect;
  }

  public AutoCloseable open() {
    AutoCloseable client = connect.get();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(client))); // expect: ShutdownHookPerCall
    return client;
  }

  private static void closeQuietly(AutoCloseable client) {
    try {
      client.close();
    } catch (Exception e) {
      System.err.println(e.getMessage());
    }
  }
}
