package io.github.quiesce.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Simple names in facts files: they mean the class of that name which some facts describe. */
final class TypeResolver {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double", "void");

  private final Map<String, Set<String>> bySimpleName = new HashMap<>();
  private final Collection<String> imports;

  /**
   * @param names binary names of all classes described
   * @param imports binary names of others, which the file names
   */
  TypeResolver(Collection<String> names, Collection<String> imports) {
    this.imports = imports;
    names.forEach(this::add);
    imports.forEach(this::add);
  }

  private void add(String name) {
    add(name.substring(name.lastIndexOf('.') + 1), name);
    add(simpleName(name), name);
  }

  private void add(String simple, String name) {
    bySimpleName.computeIfAbsent(simple, key -> new LinkedHashSet<>()).add(name);
  }

  /** What stands after the last dot or dollar sign. */
  static String simpleName(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /**
   * The binary name a name stands for, as written in facts about {@code owner}. Of several classes
   * that have it the one nested in the owner is meant, else the one in its package, else the one
   * imported, else the JDK's. Empty if there is none, or still several.
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
    String home = owner.substring(0, owner.lastIndexOf('.') + 1);
    String nested = owner + "$" + written;
    return only(candidates, name -> true)
        .or(() -> only(candidates, nested::equals))
        .or(() -> only(candidates, (home + written)::equals))
        .or(() -> only(candidates, imports::contains))
        .or(() -> only(candidates, name -> name.startsWith("java.")));
  }

  private static Optional<String> only(List<String> candidates, Predicate<String> wanted) {
    List<String> meant = candidates.stream().filter(wanted).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }
}
