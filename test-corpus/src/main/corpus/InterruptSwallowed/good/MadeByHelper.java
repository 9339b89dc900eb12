// trap: T8 another interruption is thrown, by a helper that may be overridden or with a cause
package InterruptSwallowed.good;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what a server does. */
public class MadeByHelper {
  void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException("pause cut short").initCause(e); // defence
    }
  }

  void untilDone(Future<?> procedure) throws IOException {
    while (!procedure.isDone()) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        interrupted();
      }
    }
  }

  protected void interrupted() throws InterruptedIOException {
    throw new InterruptedIOException("not waited to the end");
  }

  Object result(Future<?> procedure) {
    try {
      return procedure.get(); // expect strict: UnboundedWait
    } catch (InterruptedException | ExecutionException e) {
      throw asItIs(causeOf(e));
    }
  }

  private static Throwable causeOf(Exception failure) {
    return failure instanceof ExecutionException ? failure.getCause() : failure;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException asItIs(Throwable failure) throws T {
    throw (T) failure;
  }
}
