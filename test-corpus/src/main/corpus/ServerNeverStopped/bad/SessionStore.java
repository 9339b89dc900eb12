// axis: the connection is closed, its client is not
// shape: a cache in front of Redis that closes the connection only, once a call
package ServerNeverStopped.bad;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;

/** Reads sessions from Redis. */
public final class SessionStore {
  private final String address;

  public SessionStore(String address) {
    this.address = address;
  }

  public String find(String id) {
    RedisClient client = RedisClient.create(address); // expect: ServerNeverStopped
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.sync().get(id);
    }
  }
}
