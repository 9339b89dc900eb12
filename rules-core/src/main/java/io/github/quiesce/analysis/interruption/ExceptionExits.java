package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.interruption.LoopEnds.End;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.Thrown;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.ClassHierarchy;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loops left by an exception. A checked exception is a way to end (the other side was closed), and
 * so is one that code in view throws; an unchecked exception that code out of view may throw is
 * not: nobody can bring it about to stop the loop.
 */
final class ExceptionExits {
  /** Checked exceptions whose declaration is not in view can be any of these. */
  private static final String ANY_CHECKED = "java.lang.Exception";

  /** Depth to which methods in view are looked into. */
  private static final int MAX_DEPTH = 5;

  /** What code out of view may throw without meaning to end anything. */
  private static final Set<String> UNMEANT =
      Set.of("java.lang.RuntimeException", "java.lang.Error", TypeNames.THROWABLE);

  private final MayThrow mayThrow;
  private final Calls calls;
  private final ClassHierarchy hierarchy;
  private final InterruptEffects effects;
  private final Origins origins;

  private ExceptionExits(Analyses analyses) {
    this.mayThrow = MayThrow.of(analyses);
    this.calls = Calls.of(analyses);
    this.hierarchy = analyses.program().hierarchy();
    this.effects = InterruptEffects.of(analyses);
    this.origins = Origins.of(analyses);
  }

  static ExceptionExits of(Analyses analyses) {
    return analyses.get(ExceptionExits.class, ExceptionExits::new);
  }

  /** How a loop ends by what {@code thrower} throws along {@code exit}. */
  End of(Instruction thrower, Edge exit) {
    if (thrower instanceof Havoc) {
      return End.DATA;
    }
    if (thrower instanceof Throw thrown) {
      return thrown.exception() instanceof Caught ? rethrown(exit) : End.DATA;
    }
    Map<String, End> thrown = new LinkedHashMap<>();
    addThrown(thrower, thrown, new HashSet<>(), MAX_DEPTH);
    End best = End.NEVER;
    for (Map.Entry<String, End> each : thrown.entrySet()) {
      if (each.getValue().compareTo(best) < 0
          && ThrowEdges.taken(exit.from(), each.getKey(), hierarchy).contains(exit)) {
        best = each.getValue();
      }
    }
    return best;
  }

  /** What a finally or a resource's close lets through is what the code around it throws. */
  private End rethrown(Edge exit) {
    Thrown through = mayThrow.along(exit);
    End best = through.undeclared() ? End.DATA : End.NEVER;
    for (String type : through.types()) {
      End end =
          effects.isInterruption(type)
              ? End.INTERRUPT
              : UNMEANT.contains(type) ? End.NEVER : End.DATA;
      best = end.compareTo(best) < 0 ? end : best;
    }
    return best;
  }

  private void addThrown(Instruction call, Map<String, End> thrown, Set<Body> seen, int depth) {
    Optional<MethodRef> method = method(call);
    if (method.isEmpty()) {
      return;
    }
    Optional<CallFacts> facts = calls.facts(call);
    List<MethodModel> targets = targets(call);
    boolean inView = !targets.isEmpty();
    if (facts.isEmpty() && !inView && !method.get().declarationKnown()) {
      add(ANY_CHECKED, End.DATA, thrown);
    }
    facts.ifPresent(known -> known.thrown().forEach(type -> addDeclared(type, thrown)));
    method.get().thrown().forEach(type -> addDeclared(type, thrown));
    for (MethodModel target : targets) {
      target.signature().thrown().forEach(type -> addDeclared(type, thrown));
      if (depth > 0) {
        target
            .body()
            .filter(seen::add)
            .ifPresent(body -> addThrownIn(body, thrown, seen, depth - 1));
      }
    }
  }

  /**
   * The methods in view that the call runs: of a library's type, such as {@code Runnable}, only
   * those of objects that are known to come there. Others say nothing of what is passed in.
   */
  private List<MethodModel> targets(Instruction call) {
    List<MethodModel> all = calls.targets(call);
    if (all.isEmpty() || !calls.isOfLibraryType(call)) {
      return all;
    }
    Set<String> types =
        ((Invoke) call)
            .receiver().stream()
                .flatMap(receiver -> origins.of(receiver).values().stream())
                .filter(NewObject.class::isInstance)
                .map(Value::type)
                .collect(Collectors.toSet());
    return all.stream()
        .filter(
            target ->
                types.stream().anyMatch(type -> hierarchy.isSubtype(type, target.owner().name())))
        .toList();
  }

  private static Optional<MethodRef> method(Instruction call) {
    if (call instanceof Invoke invoke) {
      return Optional.of(invoke.method());
    }
    return call instanceof NewObject made ? Optional.of(made.constructor()) : Optional.empty();
  }

  private void addDeclared(String type, Map<String, End> thrown) {
    add(type, effects.isInterruption(type) ? End.INTERRUPT : End.DATA, thrown);
  }

  private static void add(String type, End end, Map<String, End> thrown) {
    thrown.merge(type, end, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** What the methods in view that are called throw themselves, and do not catch. */
  private void addThrownIn(Body body, Map<String, End> thrown, Set<Body> seen, int depth) {
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof Throw thrower && !(thrower.exception() instanceof Caught)) {
        String type = thrower.exception().type();
        if (leaves(thrower, TypeNames.isUnknown(type) ? ANY_CHECKED : type)) {
          add(type, isForInterrupt(thrower) ? End.INTERRUPT : End.DATA, thrown);
        }
      } else if (instruction instanceof Invoke) {
        Map<String, End> inner = new LinkedHashMap<>();
        addThrown(instruction, inner, seen, depth);
        inner.forEach(
            (type, end) -> {
              if (leaves(instruction, type)) {
                add(type, end, thrown);
              }
            });
      }
    }
  }

  private boolean leaves(Instruction thrower, String type) {
    Body body = thrower.block().body();
    return ThrowEdges.taken(thrower.block(), type, hierarchy).stream()
        .anyMatch(edge -> edge.to() == body.exceptionalExit());
  }

  /** Thrown in a handler for an interrupt only. */
  private boolean isForInterrupt(Throw thrower) {
    Body body = thrower.block().body();
    Dominators dominators = Dominators.of(body);
    return body.instructions().stream()
        .anyMatch(
            each ->
                each instanceof Caught caught
                    && caught.types().stream().allMatch(effects::isInterruption)
                    && dominators.dominates(caught.block(), thrower.block()));
  }

  /** Whether something in the loop, methods in view included, ends the process. */
  boolean endsProcess(Loop loop) {
    Set<Body> seen = new HashSet<>();
    return loop.instructions().stream().anyMatch(each -> endsProcess(each, seen, MAX_DEPTH));
  }

  private boolean endsProcess(Instruction call, Set<Body> seen, int depth) {
    if (calls.facts(call).map(CallFacts::exits).orElse(false)) {
      return true;
    }
    return depth > 0
        && targets(call).stream()
            .flatMap(target -> target.body().stream())
            .filter(seen::add)
            .flatMap(body -> body.instructions().stream())
            .anyMatch(each -> endsProcess(each, seen, depth - 1));
  }
}
