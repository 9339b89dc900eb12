package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of locks and semaphores in one body, as {@link LockNames} has them; and two calls out of
 * view, or two elements, that are written alike go by one name: {@code locks.get(key).lock()} is
 * given back by {@code locks.get(key).unlock()}.
 */
final class HoldNames {
  /** Calls in the arguments of calls in a name. */
  private static final int MAX_DEPTH = 4;

  private final LockNames names;
  private final Calls calls;
  private final Roots roots;
  private final Distinct distinct;
  private final Map<Value, Path> known = new HashMap<>();

  private HoldNames(Analyses analyses) {
    this.names = LockNames.of(analyses);
    this.calls = Calls.of(analyses);
    this.roots = Roots.of(analyses);
    this.distinct = Distinct.of(analyses);
  }

  static HoldNames of(Analyses analyses) {
    return analyses.get(HoldNames.class, HoldNames::new);
  }

  /** The root of a name that is a call or an element: what it is made of. */
  private record Written(String how, List<Path> parts) {}

  /** How the value's body names it. */
  Path path(Value value) {
    Path path = known.get(value);
    if (path == null) {
      path = path(value, 0);
      known.put(value, path);
    }
    return path;
  }

  private Path path(Value value, int depth) {
    Path path = names.path(value);
    if (depth == MAX_DEPTH || !(path.root() instanceof Instruction root)) {
      return path;
    }
    return how(root)
        .map(how -> new Path(new Written(how, parts(root, depth + 1)), path.steps()))
        .orElse(path);
  }

  private Optional<String> how(Instruction root) {
    if (root instanceof LoadElement) {
      return Optional.of("[]");
    }
    boolean fresh = calls.facts(root).flatMap(CallFacts::acquires).isPresent();
    return root instanceof Invoke call && !fresh
        ? Optional.of(call.method().toString())
        : Optional.empty();
  }

  private List<Path> parts(Instruction root, int depth) {
    return root.operands().stream().map(each -> path(each, depth)).toList();
  }

  /** Values that the name begins with, here: when one is computed anew, it may name another. */
  Set<Value> beginnings(Path path) {
    Set<Value> all = new LinkedHashSet<>();
    collect(path, all);
    return all;
  }

  private static void collect(Path path, Set<Value> all) {
    if (path.root() instanceof Value value && !(value instanceof Constant)) {
      all.add(value);
    } else if (path.root() instanceof Written written) {
      written.parts().forEach(part -> collect(part, all));
    }
  }

  /** Whether two names of one body never lead to one lock; names of other fields do not. */
  boolean areDistinct(Path a, Value valueA, Path b, Value valueB) {
    if (a.equals(b)) {
      return false;
    }
    boolean otherFields =
        !a.steps().isEmpty() && !b.steps().isEmpty() && !last(a.steps()).equals(last(b.steps()));
    return otherFields || distinct.are(valueA, valueB);
  }

  /** Whether two names, maybe of two bodies, are the same or end in the same field. */
  boolean areAlike(Path a, Path b) {
    boolean fields = !a.steps().isEmpty() && !b.steps().isEmpty();
    return a.equals(b) || (fields && last(a.steps()).equals(last(b.steps())));
  }

  private static String last(List<String> steps) {
    return steps.get(steps.size() - 1);
  }

  /** What a method in view calls it; empty if that cannot be told. */
  Optional<Path> inside(Path outer, Body callee, Instruction call) {
    if (isWritten(outer)) {
      return Optional.empty();
    }
    return Optional.of(names.inside(outer, callee, call));
  }

  /** What the caller calls it; empty if it has no name there. */
  Optional<Path> outside(Path inner, Body callee, Instruction call) {
    return isWritten(inner) ? Optional.empty() : names.outside(inner, callee, call);
  }

  private static boolean isWritten(Path path) {
    return path.root() instanceof Written;
  }

  /** Whether what a value names is looked up on the way to the lock. */
  boolean isOnTheWay(Value value, Path lock) {
    return isOnTheWay(path(value), lock);
  }

  private boolean isOnTheWay(Path path, Path lock) {
    return holders(lock).contains(path)
        || (lock.root() instanceof Written written
            && written.parts().stream().anyMatch(part -> isOnTheWay(path, part)));
  }

  /** The objects that the lock is looked up in, outermost first, the lock itself last. */
  List<Path> holders(Path path) {
    List<Path> all = new ArrayList<>();
    for (int i = 0; i <= path.steps().size(); i++) {
      all.add(new Path(path.root(), path.steps().subList(0, i)));
    }
    return all;
  }

  /** What a condition or an amount is, for finding another that is written alike. */
  Path written(Value value) {
    Value root = roots.of(value);
    return root instanceof Constant constant && constant.isNull()
        ? Path.of(TypeNames.NULL)
        : path(root, 0);
  }
}
