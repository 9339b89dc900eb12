// axis: result tested, and something else thrown
package InterruptStatusDropped.bad;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a stream. */
public final class OtherException {
  private OtherException() {}

  public static void copy(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[8192];
    int read = from.read(buffer);
    while (read >= 0) {
      if (Thread.interrupted()) { // expect: InterruptStatusDropped
        throw new IOException("copy was given up");
      }
      to.write(buffer, 0, read);
      read = from.read(buffer);
    }
  }
}
