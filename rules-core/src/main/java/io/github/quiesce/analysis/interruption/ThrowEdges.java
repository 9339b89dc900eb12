package io.github.quiesce.analysis.interruption;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.Edge;
import java.util.ArrayList;
import java.util.List;

/** Which exceptional edges an exception of a type can take. */
public final class ThrowEdges {
  private ThrowEdges() {}

  /** Edges in handler order, up to the first that surely takes it. */
  public static List<Edge> taken(Block block, String type, ClassHierarchy hierarchy) {
    List<Edge> result = new ArrayList<>();
    for (Edge edge : block.outgoing()) {
      if (!edge.isExceptional()) {
        continue;
      }
      boolean sure = false;
      boolean possible = false;
      for (Object label : edge.labels()) {
        sure |= hierarchy.isSubtype(type, (String) label);
        possible |= hierarchy.isSubtype((String) label, type);
      }
      if (sure || possible || edge.to() == block.body().exceptionalExit()) {
        result.add(edge);
      }
      if (sure) {
        break;
      }
    }
    return result;
  }
}
