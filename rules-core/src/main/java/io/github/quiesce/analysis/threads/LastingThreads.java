package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Starts;
import io.github.quiesce.analysis.threads.ThreadLives.Endless;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Threads that are started where they are made, and run until somebody interrupts them: who loses
 * the thread object cannot stop them any more.
 */
public final class LastingThreads {
  private final Set<Acquisition> all = new LinkedHashSet<>();

  private LastingThreads(Analyses analyses) {
    ThreadLives lives = ThreadLives.of(analyses);
    ObjectFlow flows = ObjectFlow.of(analyses);
    for (StartedThread thread : StartedThreads.of(analyses).all()) {
      if (lives.endless(thread.run()).filter(Endless::noticesInterrupt).isPresent()
          && !ThreadReach.of(analyses).isReachedWithoutObject(thread)) {
        thread.made().stream()
            .filter(made -> Starts.isWhereMade(made, flows.of(made.site()), analyses))
            .forEach(all::add);
      }
    }
  }

  public static LastingThreads of(Analyses analyses) {
    return analyses.get(LastingThreads.class, LastingThreads::new);
  }

  /** Where they are made, in the order of the program. */
  public Set<Acquisition> all() {
    return Collections.unmodifiableSet(all);
  }
}
