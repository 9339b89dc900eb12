// axis: program that runs, one more than the pool has
package PoolBorrowWithoutTimeout.bad;

import java.util.ArrayList;
import java.util.List;
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
    parsers = new GenericObjectPool<>(this, config); // expect: PoolBorrowWithoutTimeout
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
    System.out.println(parsers.lend());
  }
}
