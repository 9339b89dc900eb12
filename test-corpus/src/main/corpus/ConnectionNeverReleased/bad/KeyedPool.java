// axis: an object pool by key, the failure is not given back
package ConnectionNeverReleased.bad;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;

/** Talks to several hosts. */
public final class KeyedPool {
  private final GenericKeyedObjectPool<String, Writer> lines;

  public KeyedPool(GenericKeyedObjectPool<String, Writer> lines) {
    this.lines = lines;
  }

  public boolean send(String host, String text) throws Exception {
    Writer line = lines.borrowObject(host); // expect: ConnectionNeverReleased
    try {
      line.write(text);
      line.flush();
    } catch (IOException e) {
      return false;
    }
    lines.returnObject(host, line);
    return true;
  }
}
