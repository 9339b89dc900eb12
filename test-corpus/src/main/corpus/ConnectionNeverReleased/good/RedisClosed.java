// trap: T2 try-with-resources, and the older call of the pool
package ConnectionNeverReleased.good;

import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** Counts words. */
public final class RedisClosed {
  private final JedisPool pool;

  public RedisClosed(JedisPool pool) {
    this.pool = pool;
  }

  public void count(List<String> words) {
    try (Jedis redis = pool.getResource()) { // defence
      words.forEach(word -> redis.incr("word:" + word));
    }
  }

  public void old(String word) {
    Jedis redis = pool.getResource();
    try {
      redis.incr(word);
    } finally {
      pool.returnResource(redis);
    }
  }
}
