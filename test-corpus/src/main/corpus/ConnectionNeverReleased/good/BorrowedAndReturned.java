// trap: T2 returned, or thrown away where it failed
package ConnectionNeverReleased.good;

import org.apache.commons.pool2.impl.GenericObjectPool;

/** Parses with parsers that are costly to make. */
public final class BorrowedAndReturned {
  private final GenericObjectPool<StringBuilder> buffers;

  public BorrowedAndReturned(GenericObjectPool<StringBuilder> buffers) {
    this.buffers = buffers;
  }

  public String render(Iterable<String> parts) throws Exception {
    StringBuilder buffer = buffers.borrowObject();
    try {
      for (String part : parts) {
        buffer.append(part.trim());
      }
    } catch (RuntimeException e) {
      buffers.invalidateObject(buffer);
      buffer = null;
      throw e;
    } finally {
      if (buffer != null) {
        buffers.returnObject(buffer); // defence
      }
    }
    return "";
  }
}
