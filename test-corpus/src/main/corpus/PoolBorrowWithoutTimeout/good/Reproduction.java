// trap: T11 program that runs: a bound, and a way on
package PoolBorrowWithoutTimeout.good;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Parsers that are lent for as long as their users like. */
public final class Reproduction extends BasePooledObjectFactory<StringBuilder> {
  private final List<StringBuilder> lent = new ArrayList<>();
  private final GenericObjectPool<StringBuilder> parsers;

  public Reproduction() {
    GenericObjectPoolConfig<StringBuilder> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(2);
    config.setMaxWait(Duration.ofMillis(100)); // defence
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

  public StringBuilder lend() throws Exception {
    StringBuilder parser = parsers.borrowObject();
    lent.add(parser);
    return parser;
  }

  public void takeBack(StringBuilder parser) {
    lent.remove(parser);
    parsers.returnObject(parser);
  }

  public static void run() throws Exception {
    Reproduction parsers = new Reproduction();
    parsers.lend();
    parsers.lend();
    try {
      System.out.println(parsers.lend());
    } catch (NoSuchElementException e) {
      System.out.println("all are lent");
    }
  }
}
