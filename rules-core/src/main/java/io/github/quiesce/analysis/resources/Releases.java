package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.CallFacts;
import java.util.List;
import java.util.Optional;

/** Which uses of an object give it back. */
public final class Releases {
  private Releases() {}

  /** The first use that releases the object, if any does. */
  public static Optional<Use> first(Flow flow, String kind) {
    return flow.uses().stream().filter(use -> use.releases(kind)).findFirst();
  }

  /** Uses by which the object is asked to stop by interrupting its threads. */
  public static List<Use> interrupting(Flow flow) {
    return flow.uses().stream()
        .filter(use -> use.depth() == 0)
        .filter(
            use ->
                use.facts()
                    .flatMap(CallFacts::cancels)
                    .filter(cancels -> cancels.place().equals(use.place()))
                    .filter(cancels -> Interrupting.byInterrupt(cancels, use.at()))
                    .isPresent())
        .toList();
  }
}
