package io.github.quiesce.analysis.paths;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What may be thrown.
 *
 * @param types exception types, each with all below it
 * @param undeclared whether checked exceptions may come besides, whose declaration is not in view:
 *     any that a handler around names
 */
public record Thrown(Set<String> types, boolean undeclared) {
  public static final Thrown NOTHING = new Thrown(Set.of(), false);

  public Thrown {
    types = Collections.unmodifiableSet(new LinkedHashSet<>(types));
  }

  static Thrown of(String... types) {
    return new Thrown(Set.of(types), false);
  }

  public boolean isNothing() {
    return types.isEmpty() && !undeclared;
  }

  Thrown or(Thrown other) {
    if (other.isNothing() || equals(other)) {
      return this;
    }
    Set<String> all = new LinkedHashSet<>(types);
    all.addAll(other.types);
    return new Thrown(all, undeclared || other.undeclared);
  }
}
