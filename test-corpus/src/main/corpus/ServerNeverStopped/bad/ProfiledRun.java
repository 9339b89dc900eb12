// axis: local, a flight recording
package ServerNeverStopped.bad;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;

/** Records what happens while work is done. */
public final class ProfiledRun {
  public void run(Runnable work, Path file) throws IOException {
    Recording recording = new Recording();
    recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(20));
    recording.start(); // expect: ServerNeverStopped
    work.run();
    recording.dump(file);
  }
}
