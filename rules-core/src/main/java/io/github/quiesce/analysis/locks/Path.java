package io.github.quiesce.analysis.locks;

import java.util.ArrayList;
import java.util.List;

/**
 * How code comes to an object: from a value, over fields and parts. Two equal paths of one body
 * lead to one object, unless a field on the way is assigned between.
 *
 * @param root a value, compared by identity; or what all code names alike: a static field's name, a
 *     class literal
 * @param steps fields, and parts such as the read lock of a read-write lock
 */
public record Path(Object root, List<String> steps) {
  public Path {
    steps = List.copyOf(steps);
  }

  static Path of(Object root) {
    return new Path(root, List.of());
  }

  Path then(String step) {
    return then(List.of(step));
  }

  Path then(List<String> more) {
    List<String> all = new ArrayList<>(steps);
    all.addAll(more);
    return new Path(root, all);
  }

  /** Whether it goes through what {@code other} leads to. */
  boolean goesThrough(Path other) {
    return root.equals(other.root)
        && other.steps.size() <= steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** The same, from another name for what {@code from} leads to. */
  Path rebased(Path from, Path to) {
    return to.then(steps.subList(from.steps.size(), steps.size()));
  }
}
