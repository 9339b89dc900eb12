package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All places in view that make a resource, by its kind. */
public final class Acquisitions {
  /** Classes between a {@code new} and the library class it extends. */
  private static final int MAX_SUPERCLASSES = 8;

  private final Program program;
  private final Calls calls;
  private final Map<String, List<Acquisition>> byKind = new HashMap<>();
  private final Map<Instruction, Acquisition> bySite = new HashMap<>();

  private Acquisitions(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        find(instruction).ifPresent(this::add);
      }
    }
  }

  public static Acquisitions of(Analyses analyses) {
    return analyses.get(Acquisitions.class, Acquisitions::new);
  }

  private void add(Acquisition acquisition) {
    byKind.computeIfAbsent(acquisition.kind(), k -> new ArrayList<>()).add(acquisition);
    bySite.put(acquisition.site(), acquisition);
  }

  private Optional<Acquisition> find(Instruction instruction) {
    if (!(instruction instanceof NewObject) && !(instruction instanceof Invoke)) {
      return Optional.empty();
    }
    if (instruction instanceof Invoke call && call.method().isConstructor()) {
      return Optional.empty(); // this(...) and super(...) make nothing of their own
    }
    Optional<CallFacts.Acquires> direct = calls.facts(instruction).flatMap(this::acquires);
    if (direct.isPresent()) {
      return Optional.of(
          new Acquisition(instruction, direct.get(), Callers.arguments(instruction)));
    }
    return instruction instanceof NewObject created
        ? findInherited(created, created.type(), created.arguments(), 0)
        : Optional.empty();
  }

  /** What it makes, if the release that is compiled against can give it back. */
  private Optional<CallFacts.Acquires> acquires(CallFacts facts) {
    return facts.acquires().filter(made -> made.since() <= program.release());
  }

  /** {@code new OurPool(4)} where {@code OurPool} extends a library's pool. */
  private Optional<Acquisition> findInherited(
      NewObject site, String className, List<Value> arguments, int depth) {
    Optional<ClassModel> model = program.findClass(className);
    if (model.isEmpty() || depth > MAX_SUPERCLASSES) {
      return Optional.empty();
    }
    for (MethodModel constructor : model.get().methods()) {
      if (constructor.isConstructor() && constructor.arity() == arguments.size()) {
        Optional<Invoke> superCall = constructor.body().flatMap(Acquisitions::constructorCall);
        if (superCall.isPresent()) {
          return inherited(site, superCall.get(), arguments, depth);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Acquisition> inherited(
      NewObject site, Invoke superCall, List<Value> arguments, int depth) {
    List<Value> passed =
        superCall.arguments().stream().map(value -> substitute(value, arguments)).toList();
    Optional<CallFacts.Acquires> facts = calls.facts(superCall.method()).flatMap(this::acquires);
    return facts.isPresent()
        ? Optional.of(new Acquisition(site, facts.get(), passed))
        : findInherited(site, superCall.method().owner(), passed, depth + 1);
  }

  /** What a value of a method is for a call with these arguments. */
  static Value substitute(Value value, List<Value> arguments) {
    return value instanceof Parameter parameter
            && parameter.kind() == Parameter.Kind.DECLARED
            && parameter.index() < arguments.size()
        ? arguments.get(parameter.index())
        : value;
  }

  private static Optional<Invoke> constructorCall(Body body) {
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof Invoke call
          && call.kind() == Invoke.Kind.SPECIAL
          && call.method().isConstructor()) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** Where resources of any kind are made. */
  Set<Instruction> sites() {
    return Collections.unmodifiableSet(bySite.keySet());
  }

  /** Acquisitions of a kind, in program order. */
  public List<Acquisition> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** What a call or {@code new} makes, if anything. */
  public Optional<Acquisition> at(Value site) {
    return site instanceof Instruction instruction
        ? Optional.ofNullable(bySite.get(instruction))
        : Optional.empty();
  }
}
