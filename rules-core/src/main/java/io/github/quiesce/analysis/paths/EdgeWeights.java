package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.model.Edge;

/** How often an event happens when control leaves a block along an edge. */
@FunctionalInterface
public interface EdgeWeights {
  /**
   * Calls end their blocks, so what a call does is told apart by whether it returns or throws.
   *
   * @return the count; never null
   */
  SymbolicCount along(Edge edge);
}
