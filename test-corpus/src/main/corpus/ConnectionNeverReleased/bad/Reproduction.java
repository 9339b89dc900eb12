// axis: program that runs, a pool of two runs dry
package ConnectionNeverReleased.bad;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Numbers that are read with parsers of a pool. */
public final class Reproduction extends BasePooledObjectFactory<StringBuilder> {
  private final GenericObjectPool<StringBuilder> parsers;

  public Reproduction() {
    GenericObjectPoolConfig<StringBuilder> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(2);
    config.setMaxWait(Duration.ofMillis(200));
    parsers = new GenericObjectPool<>(this, config);
  }

  @Override
  public StringBuilder create() {
    return new StringBuilder();
  }

  @Override
  public PooledObject<StringBuilder> wrap(StringBuilder parser) {
    return new DefaultPooledObject<>(parser);
  }

  public int parse(String text) throws Exception {
    StringBuilder parser = parsers.borrowObject(); // expect: ConnectionNeverReleased
    int number = Integer.parseInt(parser.append(text).toString());
    parsers.returnObject(parser);
    return number;
  }

  public static void run() throws Exception {
    Reproduction numbers = new Reproduction();
    for (int i = 0; i < 3; i++) {
      try {
        System.out.println(numbers.parse("three"));
      } catch (NumberFormatException e) {
        System.out.println("no number");
      } catch (NoSuchElementException e) {
        throw new IllegalStateException("pool exhausted: no parser for the third text", e);
      }
    }
  }
}
