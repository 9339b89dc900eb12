// axis: threads kept in a list, all started after the wait
package LatchSelfDeadlock.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Sensors that are read side by side once all of them are warm. */
public final class StartedFromList {
  private static final int SENSORS = 4;

  private final CountDownLatch warm = new CountDownLatch(SENSORS);
  private final List<Thread> readers = new ArrayList<>();
  private final Runnable reading;

  public StartedFromList(Runnable reading) {
    this.reading = reading;
    for (int i = 0; i < SENSORS; i++) {
      Thread reader = new Thread(new Sensor());
      reader.setDaemon(true);
      readers.add(reader);
    }
  }

  public int open() throws InterruptedException {
    warm.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    readers.forEach(Thread::start);
    return readers.size();
  }

  private final class Sensor implements Runnable {
    @Override
    public void run() {
      warm.countDown();
      reading.run();
    }
  }
}
