// trap: starting the recording is what one calls it for
package DiagnosticsLeftOn.good;

import jdk.jfr.Recording;

/** Records on demand. */
public final class RecorderControl {
  private Recording running;

  synchronized void start(String name) {
    Recording recording = new Recording();
    recording.setName(name); // defence
    recording.start();
    running = recording;
  }

  synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
