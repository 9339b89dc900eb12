package io.github.quiesce.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Simple names in facts files: they mean the class of that name which some facts describe. */
final class TypeResolver {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double", "void");

  private final Map<String, Set<String>> bySimpleName = new HashMap<>();

  /**
   * @param names binary names of all classes described or imported
   */
  TypeResolver(Collection<String> names) {
    for (String name : names) {
      add(name.substring(name.lastIndexOf('.') + 1), name);
      add(simpleName(name), name);
    }
  }

  private void add(String simple, String name) {
    bySimpleName.computeIfAbsent(simple, key -> new LinkedHashSet<>()).add(name);
  }

  /** What stands after the last dot or dollar sign. */
  static String simpleName(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /**
   * The binary name a name stands for, as written in facts about {@code owner}; empty if no class
   * described has it, or several and none of them in the owner's package.
   */
  Optional<String> resolve(String written, String owner) {
    if (written.endsWith("[]")) {
      return resolve(written.substring(0, written.length() - 2), owner).map(type -> type + "[]");
    }
    if (PRIMITIVES.contains(written)
        || written.equals("_")
        || written.equals("?")
        || written.indexOf('.') >= 0) {
      return Optional.of(written);
    }
    List<String> candidates = new ArrayList<>(bySimpleName.getOrDefault(written, Set.of()));
    if (candidates.size() > 1) {
      String home = owner.substring(0, owner.lastIndexOf('.') + 1);
      String nested = owner + "$" + written;
      candidates.removeIf(name -> !name.equals(nested) && !name.equals(home + written));
    }
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }
}
