// trap: T2 close() returns early in a state that nobody but close() sets
package ExecutorLeakedOnException.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Sends readings up, and pauses while the link is down. */
public final class IdempotentClose implements AutoCloseable {
  private enum State {
    UP,
    DOWN,
    CLOSED
  }

  private final ExecutorService sender = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  private final AtomicReference<State> state = new AtomicReference<>(State.UP);

  public void send(Runnable reading) {
    if (state.get() == State.UP) {
      sender.execute(reading);
    }
  }

  public void onDisconnect() {
    state.compareAndSet(State.UP, State.DOWN);
  }

  public void onConnect() {
    state.compareAndSet(State.DOWN, State.UP);
  }

  @Override
  public void close() {
    if (state.getAndSet(State.CLOSED) == State.CLOSED) { // defence
      return;
    }
    sender.shutdown();
  }
}
