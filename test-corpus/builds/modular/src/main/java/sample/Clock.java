package sample;

import java.util.logging.Logger;

/** Uses another module. */
public final class Clock {
  private static final Logger LOG = Logger.getLogger(Clock.class.getName());

  public void tick() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      LOG.info("interrupted");
    }
  }
}
