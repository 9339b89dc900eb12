package io.github.quiesce.lowering;

import io.github.quiesce.model.ClassModel;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.FreeVariables;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SyntaxTree;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A local or anonymous class that finds out itself what it captures: the locals that its members
 * use and do not declare, and those that the local classes they create capture in turn. Classes may
 * create each other, and themselves; the members are asked for on first use, once.
 */
public final class CapturedVariables implements Expression.LocalClass {
  private final ClassModel model;
  private final Supplier<? extends Collection<MethodSource>> members;
  private Scan scan;
  private List<Variable> captured;

  /** What the members say, in order: a used {@link Variable}, or a class that is created. */
  private record Scan(Set<Object> events, Set<Variable> declared) {}

  /**
   * @param members methods, constructors and initialisers, each with the same {@link Variable}s as
   *     the body that is lowered; for a class that extends a local class, its constructors' calls
   *     of {@code super(...)} do not count
   */
  public CapturedVariables(ClassModel model, Supplier<? extends Collection<MethodSource>> members) {
    this.model = model;
    this.members = members;
  }

  @Override
  public ClassModel model() {
    return model;
  }

  /** The captured locals, in the order in which the members first use them. */
  @Override
  public synchronized List<Variable> captured() {
    if (captured == null) {
      captured = List.copyOf(new Closure(this).captured());
    }
    return captured;
  }

  private synchronized Scan scan() {
    if (scan == null) {
      scan = scan(members.get());
    }
    return scan;
  }

  private static Scan scan(Collection<MethodSource> members) {
    Scan result = new Scan(new LinkedHashSet<>(), new HashSet<>());
    for (MethodSource member : members) {
      result.declared().addAll(member.parameters());
      List<Statement> code = new ArrayList<>(member.fieldInitializers());
      code.add(member.body());
      SyntaxTree.walk(
          code,
          node -> {
            if (node instanceof Expression.LocalRead read) {
              result.events().add(read.variable());
            } else if (node instanceof Expression.New created) {
              created.declared().ifPresent(result.events()::add);
            }
            result.declared().addAll(FreeVariables.declaredBy(node));
          });
    }
    return result;
  }

  /** The classes reachable from one, whose captures depend on one another. */
  private static final class Closure {
    private final CapturedVariables start;
    private final Map<CapturedVariables, Set<Variable>> found = new LinkedHashMap<>();
    private final Map<CapturedVariables, Scan> scans = new HashMap<>();

    Closure(CapturedVariables start) {
      this.start = start;
      List<CapturedVariables> work = new ArrayList<>(List.of(start));
      while (!work.isEmpty()) {
        CapturedVariables next = work.remove(work.size() - 1);
        if (found.putIfAbsent(next, new LinkedHashSet<>()) == null) {
          scans.put(next, next.scan());
          for (Object event : scans.get(next).events()) {
            if (event instanceof CapturedVariables created) {
              work.add(created);
            }
          }
        }
      }
    }

    /** Repeats until nothing is added: a class that creates itself needs what it captures. */
    Set<Variable> captured() {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Map.Entry<CapturedVariables, Set<Variable>> each : found.entrySet()) {
          Scan scan = scans.get(each.getKey());
          changed |= each.getValue().addAll(free(scan));
        }
      }
      return free(scans.get(start));
    }

    /** In the order of the events; a set that grows would keep the order of its growth. */
    private Set<Variable> free(Scan scan) {
      Set<Variable> result = new LinkedHashSet<>();
      for (Object event : scan.events()) {
        if (event instanceof Variable variable) {
          result.add(variable);
        } else if (event instanceof CapturedVariables created) {
          result.addAll(found.get(created));
        } else if (event instanceof Expression.LocalClass other) {
          result.addAll(other.captured());
        }
      }
      result.removeAll(scan.declared());
      return result;
    }
  }
}
