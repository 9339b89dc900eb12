package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of locks, and what a name of the caller is called in a method it calls. */
public final class LockNames {
  /** Fields and getters in a name. */
  private static final int MAX_STEPS = 8;

  private final Calls calls;
  private final Fields fields;
  private final Roots roots;
  private final Map<Value, Path> known = new HashMap<>();

  private LockNames(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.roots = Roots.of(analyses);
  }

  public static LockNames of(Analyses analyses) {
    return analyses.get(LockNames.class, LockNames::new);
  }

  /** How the value's body names it. */
  public Path path(Value value) {
    Path path = known.get(value);
    if (path == null) {
      known.put(value, Path.of(value)); // what is named by itself
      path = path(value, 0);
      known.put(value, path);
    }
    return path;
  }

  private Path path(Value given, int depth) {
    Value value = roots.of(given);
    if (depth == MAX_STEPS) {
      return Path.of(value);
    }
    if (value instanceof LoadField load) {
      String step =
          fields
              .declaration(load.field())
              .map(FieldModel::toString)
              .orElseGet(() -> load.field().toString());
      return load.receiver().isPresent()
          ? path(load.receiver().get(), depth + 1).then(step)
          : Path.of(step);
    }
    if (value instanceof Constant constant && constant.value() != null) {
      return Path.of(constant.value());
    }
    return value instanceof Invoke call ? path(call, depth) : Path.of(value);
  }

  private Path path(Invoke call, int depth) {
    Optional<String> part = calls.facts(call).flatMap(CallFacts::part);
    if (part.isPresent() && call.receiver().isPresent()) {
      return path(call.receiver().get(), depth + 1).then(part.get());
    }
    return got(call, depth).orElseGet(() -> Path.of(call));
  }

  /** {@code Lock lock() { return lock; }}: what the only target returns, whatever happens. */
  private Optional<Path> got(Invoke call, int depth) {
    List<MethodModel> targets = calls.targets(call);
    Optional<Body> body = targets.size() == 1 ? targets.get(0).body() : Optional.empty();
    List<Value> returned = body.map(LockNames::returned).orElse(List.of());
    return returned.size() == 1 && calls.facts(call).isEmpty()
        ? outside(path(returned.get(0), depth + 1), body.get(), call)
        : Optional.empty();
  }

  private static List<Value> returned(Body body) {
    List<Value> all = new ArrayList<>();
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof Return returned) {
        all.add(returned.value().orElse(returned));
      }
    }
    return all;
  }

  /** Whether a name begins with something of the body itself, or that all code names alike. */
  boolean isOf(Path path, Body body) {
    return !(path.root() instanceof Value root) || roots.bodyOf(root) == body;
  }

  /** What the caller calls an object that a method names so; empty if it cannot know it. */
  Optional<Path> outside(Path inner, Body body, Instruction call) {
    if (!(inner.root() instanceof Value root)) {
      return Optional.of(inner);
    }
    Optional<Value> given = body.isLambda() ? Optional.empty() : given(root, body, call);
    if (given.isPresent()) {
      return Optional.of(inner.rebased(Path.of(root), path(given.get())));
    }
    boolean own = roots.bodyOf(root) == body;
    return own ? Optional.empty() : Optional.of(inner);
  }

  /** What is passed for a parameter. */
  private static Optional<Value> given(Value parameter, Body body, Instruction call) {
    if (body.self().filter(parameter::equals).isPresent()) {
      return call instanceof Invoke invoke ? invoke.receiver() : Optional.of(call);
    }
    int index = body.parameters().indexOf(parameter);
    List<Value> arguments = Callers.arguments(call);
    return index >= 0 && index < arguments.size()
        ? Optional.of(arguments.get(index))
        : Optional.empty();
  }

  /**
   * What the body that the outermost of some calls stands in calls a value that is found at the end
   * of them; empty if it cannot know it.
   */
  public Optional<Path> outermost(Value value, List<Instruction> calls) {
    Optional<Path> name = Optional.of(path(value));
    Body body = roots.bodyOf(value);
    for (int i = calls.size() - 1; i >= 0 && name.isPresent() && body != null; i--) {
      name = outside(name.get(), body, calls.get(i));
      body = calls.get(i).block().body();
    }
    return name;
  }

  /** What a method calls an object that its caller names so: a name of its own, or the same. */
  Path inside(Path outer, Body body, Instruction call) {
    for (Binding binding : bindings(body, call)) {
      if (outer.goesThrough(binding.outside())) {
        return outer.rebased(binding.outside(), Path.of(binding.inside()));
      }
    }
    return outer;
  }

  /** A parameter, and what is passed for it. */
  private record Binding(Parameter inside, Path outside) {}

  private List<Binding> bindings(Body body, Instruction call) {
    List<Binding> all = new ArrayList<>();
    if (body.isLambda()) {
      return all; // names what it captures as its creator does
    }
    List<Value> arguments = Callers.arguments(call);
    for (int i = 0; i < Math.min(arguments.size(), body.parameters().size()); i++) {
      all.add(new Binding(body.parameters().get(i), path(arguments.get(i))));
    }
    Optional<Value> receiver =
        call instanceof Invoke invoke ? invoke.receiver() : Optional.of(call);
    if (body.self().isPresent() && receiver.isPresent()) {
      all.add(new Binding(body.self().get(), path(receiver.get())));
    }
    return all;
  }
}
