// trap: shut down through the variable of a record pattern
// release: 25
package ExecutorNeverShutDown.good;

import module java.base;

/** A service whose state is a sealed hierarchy; stopping takes the pool out of it. */
public final class MatchedState {
  private sealed interface State {}

  private record Running(ExecutorService pool, Instant since) implements State {}

  private record Stopped(Instant at) implements State {}

  private State state = new Stopped(Instant.EPOCH);

  public synchronized void start() {
    if (state instanceof Stopped(_)) {
      state = new Running(Executors.newFixedThreadPool(2), Instant.now()); // expect strict: UnboundedTaskQueue // defence
    }
  }

  public synchronized boolean offer(Runnable work) {
    return switch (state) {
      case Running(var pool, _) when work != null -> {
        pool.execute(work);
        yield true;
      }
      case Running _ -> false;
      case Stopped _ -> false;
    };
  }

  public synchronized void stop() {
    switch (state) {
      case Running(var pool, _) -> {
        pool.shutdown();
        state = new Stopped(Instant.now());
      }
      case Stopped _ -> {}
    }
  }
}
