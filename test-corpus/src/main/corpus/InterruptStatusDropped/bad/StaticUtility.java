// axis: static utility
package InterruptStatusDropped.bad;

import java.nio.channels.FileChannel;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes to channels that an interrupt would close. */
public final class StaticUtility {
  private StaticUtility() {}

  public static int writeUndisturbed(FileChannel channel, ByteBuffer data) throws IOException {
    Thread.interrupted(); // expect: InterruptStatusDropped
    return channel.write(data);
  }
}
