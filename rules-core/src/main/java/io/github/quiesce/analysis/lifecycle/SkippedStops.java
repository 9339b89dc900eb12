package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.lifecycle.ObjectStates.Known;
import io.github.quiesce.analysis.lifecycle.ObjectStates.Setting;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stops that take the object for stopped already: the method returns early in a state that it sets
 * itself, but that other code sets, too, without releasing anything.
 */
final class SkippedStops {
  private static final String RUNTIME_EXCEPTION = "java.lang.RuntimeException";
  private static final String INTERRUPTION = "interruption";

  /** Methods of the object that its stop calls. */
  private static final int MAX_HELPERS = 50;

  private final ObjectStates states;
  private final Calls calls;
  private final Callers callers;
  private final MayThrow mayThrow;
  private final ClassHierarchy hierarchy;
  private final Facts facts;

  SkippedStops(Analyses analyses) {
    this.states = new ObjectStates(analyses);
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
    this.hierarchy = analyses.program().hierarchy();
    this.facts = analyses.program().facts();
  }

  /**
   * What puts the object into a state in which its only stop does nothing.
   *
   * @param stop the only method that releases
   */
  Optional<Instruction> settingThatSkips(Body stop, ReleaseMarks marks) {
    Set<Block> unsettled = before(stop, marks);
    Set<Body> stopping = bodies(stop);
    for (Block block : unsettled) {
      for (Edge edge : block.outgoing()) {
        Optional<Known> known = states.along(edge);
        if (known.isPresent() && known.get().same() && skips(edge, marks)) {
          Optional<Instruction> setting = elsewhere(known.get(), stopping, marks);
          if (setting.isPresent()) {
            return setting;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Blocks to whose ends control can get with nothing released. */
  private Set<Block> before(Body stop, ReleaseMarks marks) {
    if (releases(stop.entry(), marks)) {
      return Set.of();
    }
    return Paths.from(
        stop.entry(), edge -> mayThrow.isFeasible(edge) && !releases(edge.to(), marks));
  }

  private static boolean releases(Block block, ReleaseMarks marks) {
    return block.instructions().stream().anyMatch(marks::settles);
  }

  /** Whether nothing is released any more on this way, and would be on the other one. */
  private boolean skips(Edge edge, ReleaseMarks marks) {
    Set<Block> after = Paths.from(edge.to(), mayThrow::isFeasible);
    return after.contains(edge.from().body().exit())
        && after.stream().noneMatch(block -> releases(block, marks))
        && edge.from().outgoing().stream()
            .filter(other -> other != edge && !other.isExceptional())
            .flatMap(other -> Paths.from(other.to(), mayThrow::isFeasible).stream())
            .anyMatch(block -> releases(block, marks));
  }

  /** The stop and the methods it calls, and their lambdas. */
  private Set<Body> bodies(Body stop) {
    Set<Body> found = new LinkedHashSet<>();
    Deque<Body> work = new ArrayDeque<>(List.of(stop));
    while (!work.isEmpty() && found.size() < MAX_HELPERS) {
      Body body = work.poll();
      if (found.add(body)) {
        for (Instruction each : body.instructions()) {
          for (MethodModel target : calls.targets(each)) {
            target.body().ifPresent(work::add);
          }
        }
      }
    }
    return found;
  }

  private Optional<Instruction> elsewhere(Known state, Set<Body> stopping, ReleaseMarks marks) {
    Map<FieldRef, Set<Object>> byStop = new HashMap<>();
    Set<Object> stopped = setBy(stopping, state.field());
    stopped.addAll(state.values());
    byStop.put(state.field(), stopped);
    return states.settings(state.field()).stream()
        .filter(each -> !Collections.disjoint(states.names(each.value()), state.values()))
        .filter(each -> isApart(each.at().block().body(), stopping, marks))
        .filter(each -> comesUnasked(each, stopping, byStop))
        .map(Setting::at)
        .findFirst();
  }

  /** Whether neither the code nor what calls it has to do with the stop, or with the making. */
  private boolean isApart(Body setter, Set<Body> stopping, ReleaseMarks marks) {
    if (stopping.contains(setter)
        || setter.method().isConstructor()
        || setter.method().isStaticInitializer()
        || stops(setter, marks)) {
      return false;
    }
    return setter.isLambda()
        || callers.of(setter.method()).stream()
            .map(call -> call.block().body())
            .noneMatch(caller -> stops(caller, marks));
  }

  private static boolean stops(Body body, ReleaseMarks marks) {
    return body.instructions().stream().anyMatch(marks::settles);
  }

  /**
   * Whether control gets to the setting although nobody has called the stop: not by a test that
   * finds what the stop sets, nor by an exception that nobody foresaw.
   */
  private boolean comesUnasked(
      Setting setting, Set<Body> stopping, Map<FieldRef, Set<Object>> byStop) {
    Body body = setting.at().block().body();
    return Paths.from(
            body.entry(), edge -> isForeseen(edge) && !saysStopped(edge, stopping, byStop))
        .contains(setting.at().block());
  }

  private boolean isForeseen(Edge edge) {
    return mayThrow.isFeasible(edge)
        && (!edge.isExceptional()
            || mayThrow.along(edge).types().stream()
                .anyMatch(
                    type ->
                        !hierarchy.isSubtype(type, RUNTIME_EXCEPTION)
                            && facts
                                .type(type)
                                .flatMap(TypeFacts::kind)
                                .filter(INTERRUPTION::equals)
                                .isEmpty()));
  }

  private boolean saysStopped(Edge edge, Set<Body> stopping, Map<FieldRef, Set<Object>> byStop) {
    Optional<Known> known = states.along(edge);
    if (known.isEmpty()) {
      return false;
    }
    Set<Object> set = byStop.computeIfAbsent(known.get().field(), f -> setBy(stopping, f));
    return !set.isEmpty() && known.get().same() != Collections.disjoint(set, known.get().values());
  }

  private Set<Object> setBy(Set<Body> stopping, FieldRef field) {
    Set<Object> found = new LinkedHashSet<>();
    states.settings(field).stream()
        .filter(each -> stopping.contains(each.at().block().body()))
        .forEach(each -> found.addAll(states.names(each.value())));
    return found;
  }
}
