// axis: an object pool, exception
package ConnectionNeverReleased.bad;

import java.util.function.UnaryOperator;
import org.apache.commons.pool2.ObjectPool;

/** Parses with parsers that are costly to make. */
public final class BorrowedObject {
  private final ObjectPool<StringBuilder> buffers;

  public BorrowedObject(ObjectPool<StringBuilder> buffers) {
    this.buffers = buffers;
  }

  public String render(Iterable<String> parts, UnaryOperator<String> format) throws Exception {
    StringBuilder buffer = buffers.borrowObject(); // expect: ConnectionNeverReleased
    for (String part : parts) {
      buffer.append(format.apply(part));
    }
    String text = buffer.toString();
    buffers.returnObject(buffer);
    return text;
  }
}
