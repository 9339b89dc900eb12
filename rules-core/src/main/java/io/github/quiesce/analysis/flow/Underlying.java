package io.github.quiesce.analysis.flow;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What values are under phis, casts and whatever else only gives another view of them. */
public final class Underlying {
  private Underlying() {}

  /**
   * What a body returns, whichever way it takes.
   *
   * @param view what a value is only another view of, if it is one; that is looked at instead
   */
  public static Set<Value> ofReturns(Body body, Function<Value, Optional<Value>> view) {
    List<Value> returned = new ArrayList<>();
    for (Instruction each : body.instructions()) {
      if (each instanceof Return end) {
        end.value().ifPresent(returned::add);
      }
    }
    return of(returned, view);
  }

  /** What values are, with the views of {@link #ofReturns}. */
  public static Set<Value> of(Collection<Value> values, Function<Value, Optional<Value>> view) {
    Set<Value> seen = new LinkedHashSet<>();
    Set<Value> found = new LinkedHashSet<>();
    Deque<Value> work = new ArrayDeque<>(values);
    while (!work.isEmpty()) {
      Value value = work.poll();
      if (!seen.add(value)) {
        continue;
      }
      if (value instanceof Phi phi) {
        work.addAll(phi.inputs());
      } else if (value instanceof Cast cast) {
        work.add(cast.value());
      } else {
        view.apply(value).ifPresentOrElse(work::add, () -> found.add(value));
      }
    }
    return found;
  }
}
