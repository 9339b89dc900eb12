// axis: a helper submits, its caller loops
package UnboundedTaskQueue.bad;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Handles commands that come line by line. */
public final class LineDispatcher implements AutoCloseable {
  private final ExecutorService commands = Executors.newSingleThreadExecutor(); // expect: UnboundedTaskQueue
  private final Consumer<String> command;

  public LineDispatcher(Consumer<String> command) {
    this.command = command;
  }

  public void read(BufferedReader in) throws IOException {
    for (;;) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      dispatch(line);
    }
  }

  private void dispatch(String line) {
    commands.execute(() -> command.accept(line));
  }

  @Override
  public void close() {
    commands.shutdown();
  }
}
