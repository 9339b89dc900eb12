package io.github.quiesce.cli.review.host;

import io.github.quiesce.cli.review.host.ApiException.Kind;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Does again what a host could not do now. It is the whole of a review that is done again, from
 * looking at what is there: a request that failed may still have been carried out.
 */
final class Retry {
  private static final int MOST_TRIES = 5;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Consumer<Duration> pause;

  /** Something to do. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws ApiException;
  }

  Retry(Consumer<Duration> pause) {
    this.pause = pause;
  }

  <T> T run(Work<T> work) throws ApiException {
    Duration usual = Duration.ofSeconds(1);
    for (int tries = 1; ; tries++) {
      try {
        return work.run();
      } catch (ApiException e) {
        Duration wait = e.delay().compareTo(usual) > 0 ? e.delay() : usual;
        if (e.kind() != Kind.LATER || tries == MOST_TRIES || wait.compareTo(LONGEST) > 0) {
          throw e;
        }
        pause.accept(wait);
        usual = usual.multipliedBy(3);
      }
    }
  }
}
