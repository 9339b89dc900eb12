package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Throw;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls whose code in view sets the interrupt status again on every way on which an interruption
 * comes out of it. Who catches that, whatever it is taken for, finds the status set.
 */
final class RestoredThrows {
  /** What an exception may be of which only a supertype is known. */
  private static final String INTERRUPTED = "java.lang.InterruptedException";

  /** Steps after which a way counts as one that does not restore. */
  private static final int LIMIT = 2000;

  private final Calls calls;
  private final MayThrow mayThrow;
  private final InterruptEffects effects;
  private final ClassHierarchy hierarchy;
  private final Map<Body, Boolean> known = new HashMap<>();

  private record Place(Block block, int index, PathState state) {}

  RestoredThrows(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
    this.effects = InterruptEffects.of(analyses);
    this.hierarchy = analyses.program().hierarchy();
  }

  /** Whether every interruption that comes out of the call has had the status restored. */
  boolean restores(Instruction call) {
    List<Body> bodies =
        calls.targets(call).stream().map(MethodModel::body).flatMap(Optional::stream).toList();
    return !bodies.isEmpty() && !saysSo(call) && bodies.stream().allMatch(this::restores);
  }

  /** Whether implementations out of view throw interruptions, by what the call declares. */
  private boolean saysSo(Instruction call) {
    return !calls.targetsComplete(call)
        && (calls.facts(call).isPresent()
            || calls.targets(call).stream()
                .flatMap(target -> target.signature().thrown().stream())
                .anyMatch(effects::isInterruption));
  }

  private boolean restores(Body body) {
    Boolean answer = known.get(body);
    if (answer == null) {
      known.put(body, false); // one that calls itself may do so without
      answer = body.instructions().stream().noneMatch(this::letsOut);
      known.put(body, answer);
    }
    return answer;
  }

  /** Whether an interruption that begins here leaves the body with the status cleared. */
  private boolean letsOut(Instruction source) {
    if (source instanceof Throw thrower && Cast.under(thrower.exception()) instanceof Caught) {
      return false; // it began where that was thrown
    }
    for (String type : mayThrow.by(source).types()) {
      boolean interruption = effects.isInterruption(type);
      if (interruption || hierarchy.isSubtype(INTERRUPTED, type)) {
        if (leaves(source, interruption ? type : INTERRUPTED) && !restores(source)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean leaves(Instruction source, String type) {
    Deque<Place> work = new ArrayDeque<>();
    Set<Place> seen = new HashSet<>();
    if (leaves(source, type, work)) {
      return true;
    }
    int steps = 0;
    while (!work.isEmpty()) {
      Place place = work.poll();
      if (steps++ > LIMIT || (seen.add(place) && walk(place, type, work))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is thrown goes out at once; else the handlers that get it are to be looked at. */
  private boolean leaves(Instruction thrower, String type, Deque<Place> work) {
    Block block = thrower.block();
    for (Edge edge : ThrowEdges.taken(block, type, hierarchy)) {
      if (edge.to() == block.body().exceptionalExit()) {
        return true;
      }
      for (Instruction each : edge.to().instructions()) {
        if (each instanceof Caught caught) {
          int next = edge.to().instructions().indexOf(caught) + 1;
          work.add(new Place(edge.to(), next, PathState.at(caught)));
        }
      }
    }
    return false;
  }

  /** Whether the exception that a handler has goes out of the body from here. */
  private boolean walk(Place place, String type, Deque<Place> work) {
    PathState state = place.state();
    List<Instruction> instructions = place.block().instructions();
    for (Instruction each : instructions.subList(place.index(), instructions.size())) {
      if (effects.restores(each)) {
        return false;
      }
      if (each instanceof Throw thrower) {
        return state.isSubject(thrower.exception()) && leaves(thrower, type, work);
      }
      state = state.after(each);
    }
    for (Edge edge : place.block().outgoing()) {
      if (!edge.isExceptional() && isTaken(edge, state, type)) {
        work.add(new Place(edge.to(), 0, state.along(edge)));
      }
    }
    return false;
  }

  private boolean isTaken(Edge edge, PathState state, String interruption) {
    return !(edge.from().last().orElse(null) instanceof Branch branch)
        || state.admits(
            edge,
            branch.condition(),
            type ->
                hierarchy.isSubtype(interruption, type)
                    ? Optional.of(true)
                    : hierarchy.isSubtype(type, interruption)
                        ? Optional.empty()
                        : Optional.of(false));
  }
}
