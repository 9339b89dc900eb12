// axis: loop
package ConnectionNeverReleased.bad;

import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** Counts words. */
public final class RedisPerItem {
  private final JedisPool pool;

  public RedisPerItem(JedisPool pool) {
    this.pool = pool;
  }

  public void count(List<String> words) {
    for (String word : words) {
      Jedis redis = pool.getResource(); // expect: ConnectionNeverReleased
      redis.incr("word:" + word);
    }
  }
}
