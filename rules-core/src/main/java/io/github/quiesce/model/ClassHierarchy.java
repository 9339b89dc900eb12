package io.github.quiesce.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who extends whom: the classes in view, then what the front end's class path says, then the API
 * facts.
 */
public final class ClassHierarchy {
  /** Direct supertypes of one class by binary name; empty where the source does not know it. */
  public interface SupertypeSource {
    Optional<List<String>> directSupertypes(String className);
  }

  private final List<SupertypeSource> sources;
  private final Map<String, Set<String>> closures = new HashMap<>();

  public ClassHierarchy(List<SupertypeSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Direct supertypes from the first source that knows the class. */
  public Optional<List<String>> directSupertypes(String className) {
    for (SupertypeSource source : sources) {
      Optional<List<String>> known = source.directSupertypes(className);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /** The class itself, then its known supertypes, nearest first. */
  public synchronized Set<String> supertypes(String className) {
    Set<String> known = closures.get(className);
    if (known == null) {
      known = new LinkedHashSet<>();
      Deque<String> work = new ArrayDeque<>(List.of(className));
      while (!work.isEmpty()) {
        String next = work.poll();
        if (known.add(next)) {
          work.addAll(directSupertypes(next).orElse(List.of()));
        }
      }
      known = java.util.Collections.unmodifiableSet(known);
      closures.put(className, known);
    }
    return known;
  }

  /** Whether {@code sub} is known to be {@code sup} or below it. */
  public boolean isSubtype(String sub, String sup) {
    return sub.equals(sup) || sup.equals(TypeNames.OBJECT) || supertypes(sub).contains(sup);
  }

  /** Whether all supertypes up to java.lang.Object are known. */
  public boolean isComplete(String className) {
    return supertypes(className).stream()
        .allMatch(t -> t.equals(TypeNames.OBJECT) || directSupertypes(t).isPresent());
  }
}
