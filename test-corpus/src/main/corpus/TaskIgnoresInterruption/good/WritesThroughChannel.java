// trap: T9: a channel that an interrupt closes, which ends the loop by an exception
package TaskIgnoresInterruption.good;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Copies parts of files on some threads. */
public final class WritesThroughChannel implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger("copies");

  private final ExecutorService pool =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(10));

  public void write(Path file, byte[] content) {
    pool.execute(
        () -> {
          try (FileChannel target = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            long position = 0;
            while (left.hasRemaining()) {
              position += target.write(left, position); // defence
            }
          } catch (IOException e) {
            LOG.log(Level.SEVERE, "not written", e);
          }
        });
  }

  public void copy(Path from, Path to) {
    pool.execute(
        () -> {
          try (FileChannel source = FileChannel.open(from);
              FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
            long done = 0;
            while (done < source.size()) {
              done += source.transferTo(done, 1 << 16, target);
            }
          } catch (IOException e) {
            LOG.log(Level.SEVERE, "not copied", e);
          }
        });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
