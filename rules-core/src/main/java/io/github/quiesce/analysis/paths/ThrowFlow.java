package io.github.quiesce.analysis.paths;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.TypeNames;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which handlers get what a block may throw. */
final class ThrowFlow {
  private static final Set<String> TAKES_CHECKED =
      Set.of(TypeNames.THROWABLE, "java.lang.Exception");

  private final ClassHierarchy hierarchy;

  ThrowFlow(ClassHierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The part of {@code thrown} that goes along each exceptional edge, handlers in their order. */
  Map<Edge, Thrown> distribute(Block block, Thrown thrown) {
    Map<Edge, Thrown> result = new LinkedHashMap<>();
    Set<String> rest = new LinkedHashSet<>(thrown.types());
    boolean undeclared = thrown.undeclared();
    for (Edge edge : block.outgoing()) {
      if (!edge.isExceptional()) {
        continue;
      }
      if (edge.to() == block.body().exceptionalExit()) {
        result.put(edge, new Thrown(rest, undeclared));
        break;
      }
      Set<String> taken = take(edge, rest, undeclared);
      boolean takesChecked = edge.labels().stream().anyMatch(TAKES_CHECKED::contains);
      result.put(edge, new Thrown(taken, undeclared && takesChecked));
      undeclared &= !takesChecked;
    }
    return result;
  }

  private Set<String> take(Edge edge, Set<String> rest, boolean undeclared) {
    Set<String> taken = new LinkedHashSet<>();
    for (Object label : edge.labels()) {
      String caught = (String) label;
      for (String type : Set.copyOf(rest)) {
        if (hierarchy.isSubtype(type, caught)) {
          taken.add(type);
          rest.remove(type);
        } else if (hierarchy.isSubtype(caught, type)) {
          taken.add(caught);
        }
      }
      if (undeclared && !TAKES_CHECKED.contains(caught) && !isError(caught)) {
        taken.add(caught);
      }
    }
    return taken;
  }

  private boolean isError(String type) {
    return hierarchy.isSubtype(type, "java.lang.Error");
  }
}
