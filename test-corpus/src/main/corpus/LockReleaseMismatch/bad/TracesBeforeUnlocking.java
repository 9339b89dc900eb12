// axis: what may throw is a call in the finally block, of one of two classes; what the try throws is no way around it
package LockReleaseMismatch.bad;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Sends what was held back once the coordinator has changed. */
public final class TracesBeforeUnlocking {
  private final Lock sending = new ReentrantLock();
  private final Trace trace;
  private boolean flushing;

  interface Trace {
    void add(String text);
  }

  static final class Lines implements Trace {
    private final List<String> lines;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void add(String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("nothing to add");
      }
      lines.add(text);
    }
  }

  static final class Nothing implements Trace {
    @Override
    public void add(String text) {}
  }

  public TracesBeforeUnlocking(boolean debug, List<String> lines) {
    trace = debug ? new Lines(lines) : new Nothing();
  }

  public void flush(List<String> messages) throws InterruptedException {
    sending.lockInterruptibly(); // expect strict: LockReleaseMismatch, UnboundedWait
    try {
      send(messages);
    } finally {
      trace.add("flushed");
      flushing = false;
      sending.unlock();
    }
  }

  private void send(List<String> messages) {
    for (String message : messages) {
      if (message.isEmpty()) {
        throw new IllegalStateException("an empty message");
      }
      flushing = true;
    }
  }

  public boolean isFlushing() {
    return flushing;
  }
}
