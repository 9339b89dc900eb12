package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.GivenBack;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Underlying;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Methods in view that give each caller a resource of its own: on every way they return one that
 * was made in them, by a library or by another such method, that nothing else keeps, and that they
 * do not release. Where code out of view can call such a method, a call of it makes a resource, as
 * a call of a library's factory does. Where all callers are in view, the resource is followed from
 * where it is made.
 */
public final class Factories {
  private final Analyses analyses;
  private final Acquisitions acquisitions;
  private final Calls calls;
  private final Callers callers;
  private final Map<MethodModel, List<Acquisition>> made = new HashMap<>();
  private final Map<String, List<Acquisition>> open = new HashMap<>();
  private final Map<String, List<Acquisition>> closed = new HashMap<>();

  private Factories(Analyses analyses) {
    this.analyses = analyses;
    this.acquisitions = Acquisitions.of(analyses);
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    Set<Instruction> found = callsOfFactories();
    if (found.isEmpty()) {
      return; // as in most units of a compile
    }
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        if (found.contains(instruction)) {
          Invoke call = (Invoke) instruction;
          at(call).filter(this::canBeReleased).ifPresent(made -> add(call, made));
        }
      }
    }
  }

  /** From where resources are made outwards, as far as methods give them to their callers. */
  private Set<Instruction> callsOfFactories() {
    Set<Instruction> found = new HashSet<>();
    Set<MethodModel> seen = new HashSet<>();
    Deque<MethodModel> work = new ArrayDeque<>();
    acquisitions.sites().forEach(site -> work.add(site.block().body().method()));
    while (!work.isEmpty()) {
      MethodModel method = work.poll();
      if (!seen.add(method) || !mayGive(method) || madeBy(method).isEmpty()) {
        continue;
      }
      for (Instruction call : callers.of(method)) {
        if (call instanceof Invoke invoke && target(invoke).isPresent() && found.add(call)) {
          work.add(call.block().body().method());
        }
      }
    }
    return found;
  }

  private static boolean mayGive(MethodModel method) {
    return !method.isConstructor() && !TypeNames.isPrimitive(method.signature().returnType());
  }

  public static Factories of(Analyses analyses) {
    return analyses.get(Factories.class, Factories::new);
  }

  /** All that makes a resource of a kind for the code around it. */
  public List<Acquisition> acquisitions(String kind) {
    return Stream.concat(
            acquisitions.of(kind).stream(), open.getOrDefault(kind, List.of()).stream())
        .toList();
  }

  /**
   * All places where it is settled what limits a resource of a kind has: where it is made; and the
   * calls of methods that facts describe, also if their source is in view. Without the source the
   * call is all there is to see.
   */
  public List<Acquisition> settled(String kind) {
    return Stream.concat(
            acquisitions.of(kind).stream()
                .filter(made -> !isDescribed(made.site().block().body().method(), kind)),
            open.getOrDefault(kind, List.of()).stream()
                .filter(
                    called ->
                        target((Invoke) called.site())
                            .filter(method -> isDescribed(method, kind))
                            .isPresent()))
        .toList();
  }

  private boolean isDescribed(MethodModel method, String kind) {
    return calls
            .described(method)
            .flatMap(CallFacts::acquires)
            .filter(described -> described.kind().equals(kind))
            .isPresent()
        && !madeBy(method).isEmpty();
  }

  /**
   * Calls of methods all of whose callers are in view, some of which look after what they get:
   * followed from where it is made, it looks as if all did.
   */
  public List<Acquisition> amongOthers(String kind) {
    return closed.getOrDefault(kind, List.of()).stream()
        .filter(called -> called.within().stream().allMatch(this::isLookedAfter))
        .toList();
  }

  /**
   * The places that make what a value can be; of what a method that code out of view can call gives
   * each caller, the calls.
   */
  public Set<Acquisition> sites(Value value) {
    Set<Acquisition> found = new LinkedHashSet<>();
    for (Value root : Underlying.of(Set.of(value), this::viewed)) {
      Optional<Acquisition> called =
          root instanceof Invoke call
              ? target(call).filter(callers::isOpen).flatMap(method -> at(call))
              : Optional.empty();
      called.ifPresentOrElse(
          found::add,
          () ->
              Origins.of(analyses).of(root).values().stream()
                  .flatMap(origin -> acquisitions.at(origin).stream())
                  .forEach(found::add));
    }
    return found;
  }

  private boolean isLookedAfter(Acquisition made) {
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    return flow.hasEscaped() || Releases.first(flow, made.kind()).isPresent();
  }

  private void add(Invoke call, Acquisition made) {
    MethodModel method = target(call).orElseThrow();
    if (callers.isOpen(method)) {
      open.computeIfAbsent(made.kind(), k -> new ArrayList<>()).add(made);
    } else if (hasSeveralCallers(method) && !isHandedOn(made)) {
      closed.computeIfAbsent(made.kind(), k -> new ArrayList<>()).add(made);
    }
  }

  private boolean hasSeveralCallers(MethodModel method) {
    return callers.areComplete(method) && callers.of(method).size() > 1;
  }

  /** Whether what the call makes is what its own method makes for several others. */
  private boolean isHandedOn(Acquisition called) {
    MethodModel method = called.site().block().body().method();
    return madeBy(method).stream().anyMatch(called.within()::contains) && hasSeveralCallers(method);
  }

  /** The one method in view that the call runs, if nothing is known but its code. */
  private Optional<MethodModel> target(Invoke call) {
    if (call.method().isConstructor() || calls.facts(call).isPresent()) {
      return Optional.empty();
    }
    List<MethodModel> targets =
        calls.targets(call).stream().filter(target -> target.body().isPresent()).toList();
    return targets.size() == 1 && calls.targetsComplete(call)
        ? Optional.of(targets.get(0))
        : Optional.empty();
  }

  /** What a call of such a method makes. */
  private Optional<Acquisition> at(Invoke call) {
    List<Acquisition> within =
        target(call).map(this::madeBy).orElse(List.of()).stream()
            .map(each -> passed(each, call.arguments()))
            .toList();
    return within.stream()
        .findFirst()
        .map(first -> new Acquisition(call, first.facts(), first.arguments(), within));
  }

  private static Acquisition passed(Acquisition made, List<Value> arguments) {
    return new Acquisition(
        made.site(),
        made.facts(),
        made.arguments().stream().map(value -> Acquisitions.substitute(value, arguments)).toList());
  }

  /** Whoever gets it as something else, say an Executor, may release it by other names. */
  private boolean canBeReleased(Acquisition called) {
    return analyses.program().canBeReleased(called.site().type(), called.kind());
  }

  /** Where a method makes what it gives its callers; empty if it is no such method. */
  private List<Acquisition> madeBy(MethodModel method) {
    List<Acquisition> known = made.get(method);
    if (known == null) {
      made.put(method, List.of()); // what only calls itself makes nothing
      known = find(method);
      made.put(method, known);
    }
    return known;
  }

  private List<Acquisition> find(MethodModel method) {
    if (callers.isCalledByFramework(method)) {
      return List.of();
    }
    List<Acquisition> found = new ArrayList<>();
    Body body = method.body().orElseThrow();
    for (Value each : Underlying.ofReturns(body, this::viewed)) {
      Optional<Acquisition> fresh =
          acquisitions
              .at(each)
              .or(() -> each instanceof Invoke call ? at(call) : Optional.empty())
              .filter(this::isHandedOut);
      if (fresh.isEmpty()) {
        return List.of();
      }
      found.addAll(fresh.get().makers());
    }
    return found.stream().map(Factories::nature).distinct().count() == 1 ? found : List.of();
  }

  /** What decides whether it must be released: of two that differ nobody knows which it is. */
  private static List<Object> nature(Acquisition made) {
    return List.of(made.kind(), made.facts().virtual(), made.facts().perTask());
  }

  /** What a call gives a view of, or gives back. */
  private Optional<Value> viewed(Value value) {
    return acquisitions.at(value).isPresent()
        ? Optional.empty()
        : calls
            .facts(value)
            .flatMap(CallFacts::wraps)
            .flatMap(place -> Origins.at(place, (Instruction) value))
            .or(() -> value instanceof Invoke call ? givenBack(call) : Optional.empty());
  }

  /** What a call passes to a method in view that gives it back. */
  private Optional<Value> givenBack(Invoke call) {
    return target(call)
        .flatMap(method -> GivenBack.always(method.body().orElseThrow()))
        .flatMap(place -> Origins.at(place, call));
  }

  /**
   * Whether nothing but the caller has it once its body has returned it, and it is not released.
   */
  private boolean isHandedOut(Acquisition made) {
    Flow flow = ObjectFlow.of(analyses).untilReturned(made.site());
    return !flow.hasEscaped()
        && flow.fields().isEmpty()
        && flow.uses().stream()
            .noneMatch(
                use -> isKept(use) || (use.releases(made.kind()) && isBeforeReturn(use, made)));
  }

  private static boolean isKept(Use use) {
    return use.facts().flatMap(CallFacts::untilExit).filter(use.place()::equals).isPresent();
  }

  /** A release in a handler that throws on is for nobody who gets a result. */
  private static boolean isBeforeReturn(Use release, Acquisition made) {
    return release.at().block().body() != made.site().block().body()
        || Paths.from(release.at().block(), edge -> true).stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(Return.class::isInstance);
  }
}
