// axis: the future is the task itself, and a thread of its own runs it, started by a helper
// shape: a read of a device with a limit
package TimeoutWithoutCancel.bad;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads one byte of a device. */
public final class TaskOnOwnThread {
  private final InputStream device;

  public TaskOnOwnThread(InputStream device) {
    this.device = device;
  }

  public int read(long millis) throws IOException, InterruptedException {
    FutureTask<Integer> read = new FutureTask<>(device::read);
    start(read);
    try {
      return read.get(millis, TimeUnit.MILLISECONDS); // expect: TimeoutWithoutCancel
    } catch (TimeoutException e) {
      return -1;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "device");
    thread.setDaemon(true);
    thread.start();
  }
}
