// axis: close() returns early in a state that the reading task sets, too
// shape: an event stream whose loop gives up by itself
package ExecutorLeakedOnException.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Reads a feed until it is closed, or its source says that there is no use in going on. */
public final class FeedReader implements AutoCloseable {
  private enum State {
    RAW,
    OPEN,
    LOST,
    SHUT
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.RAW);
  private final ExecutorService stream;
  private final BooleanSupplier source;

  public FeedReader(BooleanSupplier source) {
    this.source = source;
    this.stream = Executors.newSingleThreadExecutor(); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
  }

  public void start() {
    if (state.compareAndSet(State.RAW, State.OPEN)) {
      stream.execute(this::read);
    }
  }

  private void read() {
    while (state.get() != State.SHUT) {
      State next = State.LOST;
      if (!source.getAsBoolean()) {
        next = State.SHUT;
      }
      state.getAndSet(next);
    }
  }

  @Override
  public void close() {
    State before = state.getAndSet(State.SHUT);
    if (before == State.SHUT) {
      return;
    }
    stream.shutdownNow();
  }
}
