// trap: T10 cleared for a write, restored after it
package InterruptStatusDropped.good;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes to channels that an interrupt would close. */
public final class SavesAndRestores {
  private SavesAndRestores() {}

  public static int write(FileChannel channel, ByteBuffer data) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      return channel.write(data);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt(); // defence
      }
    }
  }
}
