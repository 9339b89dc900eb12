package io.github.quiesce.classfile;

import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pre-screen: which classes in view can matter to any rule. A class does if it names a trigger
 * type of the facts (or a class below one), a method of Object that waits or a trigger method, or
 * holds a loop that calls nothing; and so do all classes connected with it by calls or inheritance,
 * however many steps away: a call out of view may throw and a field out of view may be written, so
 * leaving out a neighbour could change a verdict.
 */
final class Screening {
  private final Facts facts;
  private final ClassSpace space;
  private final Map<String, Boolean> triggers = new HashMap<>();
  private final Map<String, Boolean> triggerMethods = new HashMap<>();
  private final Map<String, Set<String>> uses = new HashMap<>();
  private final Map<String, Set<String>> usedBy = new HashMap<>();

  /** A class in view, as far as it is read before it is screened. */
  record Candidate(String name, ConstantPool pool, boolean spins) {}

  Screening(Facts facts, ClassSpace space) {
    this.facts = facts;
    this.space = space;
  }

  /** Names of the classes that matter. */
  Set<String> select(List<Candidate> candidates) {
    Set<String> inView = new HashSet<>();
    candidates.forEach(each -> inView.add(each.name()));
    Set<String> seeds = new LinkedHashSet<>();
    for (Candidate each : candidates) {
      link(each, inView);
      if (each.spins() || namesTrigger(each.pool())) {
        seeds.add(each.name());
      }
    }
    return around(seeds);
  }

  private void link(Candidate candidate, Set<String> inView) {
    for (String used : candidate.pool().classes()) {
      if (inView.contains(used)) {
        uses.computeIfAbsent(candidate.name(), k -> new HashSet<>()).add(used);
        usedBy.computeIfAbsent(used, k -> new HashSet<>()).add(candidate.name());
      }
    }
  }

  /** All that is connected with a class that matters, over whichever classes. */
  private Set<String> around(Set<String> seeds) {
    Set<String> selected = new HashSet<>(seeds);
    Deque<String> work = new ArrayDeque<>(seeds);
    while (!work.isEmpty()) {
      String next = work.poll();
      Set<String> neighbours = new HashSet<>(uses.getOrDefault(next, Set.of()));
      neighbours.addAll(usedBy.getOrDefault(next, Set.of()));
      for (String each : neighbours) {
        if (selected.add(each)) {
          work.add(each);
        }
      }
    }
    return selected;
  }

  private boolean namesTrigger(ConstantPool pool) {
    return pool.members().stream().anyMatch(this::isTriggerMethod)
        || pool.classes().stream().anyMatch(this::isTrigger);
  }

  private boolean isTriggerMethod(String method) {
    return triggerMethods.computeIfAbsent(
        method,
        name ->
            facts.isTriggerMethod(name)
                || facts.calls(TypeNames.OBJECT, name).stream()
                    .anyMatch(call -> call.blocks().isPresent()));
  }

  private boolean isTrigger(String type) {
    Boolean known = triggers.get(type);
    if (known == null) {
      triggers.put(type, false); // ends the search in cyclic hierarchies
      known = findTrigger(type);
      triggers.put(type, known);
    }
    return known;
  }

  private boolean findTrigger(String type) {
    Optional<TypeFacts> known = facts.type(type);
    if (known.isPresent()) {
      return known.get().trigger();
    }
    return space.directSupertypes(type).orElse(List.of()).stream().anyMatch(this::isTrigger);
  }
}
