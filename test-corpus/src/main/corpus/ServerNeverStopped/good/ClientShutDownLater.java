// trap: T2 T5 closed through a list of what is open
package ServerNeverStopped.good;

import io.lettuce.core.RedisClient;
import java.util.ArrayList;
import java.util.List;

/** Clients of several databases. */
public final class ClientShutDownLater implements AutoCloseable {
  private final List<RedisClient> clients = new ArrayList<>();

  public synchronized void add(String address) {
    clients.add(RedisClient.create(address));
  }

  public synchronized int size() {
    return clients.size();
  }

  @Override
  public synchronized void close() {
    for (RedisClient each : clients) {
      each.shutdown(); // defence
    }
  }
}
