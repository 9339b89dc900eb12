// trap: T4 a recording that ends by itself
package ServerNeverStopped.good;

import java.time.Duration;
import jdk.jfr.Recording;

/** Records the next minutes. */
public final class TimedRecording {
  public void next(int minutes) {
    Recording recording = new Recording();
    recording.setDuration(Duration.ofMinutes(minutes)); // defence
    recording.start();
  }
}
