package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.locks.HeldAlong;
import io.github.quiesce.analysis.locks.HeldAlong.Step;
import io.github.quiesce.analysis.locks.LockNames;
import io.github.quiesce.analysis.sharing.PlainCollections.Used;
import io.github.quiesce.analysis.tasks.TaskObjects;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which collections a body uses when it runs, calls in view included. */
final class Touches {
  private static final String LOCK = "lock";

  /** Waits for a sign of another thread that what it did before is done. */
  private static final Set<String> GATES =
      Set.of("latch", "barrier", "phaser", "future", "join", "condition", "exchange");

  private final Analyses analyses;
  private final Calls calls;
  private final PlainCollections collections;
  private final Map<Start, Found> known = new HashMap<>();

  /** Code that runs, and the class of the object that it runs on, if it is known exactly. */
  private record Start(Body body, Optional<String> type) {}

  private record Found(List<Touch> touches, List<Step> gates, Set<Instruction> made) {}

  private Touches(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.collections = PlainCollections.of(analyses);
  }

  static Touches of(Analyses analyses) {
    return analyses.get(Touches.class, Touches::new);
  }

  /** All uses of plain collections but those behind a semaphore or a lock of many processes. */
  List<Touch> in(Body body) {
    return found(new Start(body, Optional.empty())).touches();
  }

  /** Uses of one collection. */
  List<Touch> in(Body body, NewObject collection) {
    return in(body).stream().filter(each -> each.collection() == collection).toList();
  }

  /** The same while a task runs, whose class may have methods that its inherited code calls. */
  List<Touch> in(TaskRun task) {
    return found(task).touches();
  }

  List<Touch> in(TaskRun task, NewObject collection) {
    return in(task).stream().filter(each -> each.collection() == collection).toList();
  }

  private Found found(TaskRun task) {
    return found(new Start(task.body(), TaskObjects.of(analyses).classOf(task)));
  }

  private Found found(Start start) {
    Found found = known.get(start);
    if (found == null) {
      found = find(HeldAlong.from(analyses, start.body(), start.type(), this::isDescribed));
      known.put(start, found);
    }
    return found;
  }

  private boolean isDescribed(Instruction instruction) {
    return calls.facts(instruction).isPresent();
  }

  private Found find(List<Step> steps) {
    List<Touch> touches = new ArrayList<>();
    List<Step> gates = new ArrayList<>();
    List<Step> permits = new ArrayList<>();
    Set<Instruction> made = new HashSet<>();
    for (Step step : steps) {
      if (isGate(step.at())) {
        gates.add(step);
      } else if (isPermit(step.at())) {
        permits.add(step);
      }
      if (step.at() instanceof NewObject) {
        made.add(step.at());
      }
      collections.usedBy(step.at()).map(used -> touch(step, used)).ifPresent(touches::add);
    }
    touches.removeIf(touch -> permits.stream().anyMatch(each -> comesBefore(each, touch)));
    return new Found(touches, gates, made);
  }

  private Touch touch(Step step, Used used) {
    Optional<Owner> owner =
        LockNames.of(analyses).outermost(used.value(), step.calls()).map(Owner::of);
    return new Touch(
        step.at(), used.collection(), used.changes(), owner, step.held(), step.calls());
  }

  /** Whether the collection is made while the task runs. */
  boolean isMadeIn(TaskRun task, NewObject collection) {
    return found(task).made().contains(collection);
  }

  private boolean isGate(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::blocks)
        .map(b -> GATES.contains(b.what()))
        .orElse(false);
  }

  /** Permits may be as good as a lock; so may a lock that facts call by another kind. */
  private boolean isPermit(Instruction call) {
    return calls.facts(call).stream()
        .flatMap(facts -> facts.counts().stream())
        .anyMatch(each -> each.effect() == Effect.ACQUIRE && !each.kind().equals(LOCK));
  }

  /** Whether the task, by itself or by what it calls, waits for a sign before it. */
  boolean waitsBefore(TaskRun task, Touch touch) {
    return found(task).gates().stream().anyMatch(gate -> comesBefore(gate, touch));
  }

  private static boolean comesBefore(Step step, Touch touch) {
    if (step.at().block().body() == touch.at().block().body()) {
      return dominates(step.at(), touch.at());
    }
    Instruction first = step.calls().isEmpty() ? step.at() : step.calls().get(0);
    return first != touch.position() && dominates(first, touch.position());
  }

  private static boolean dominates(Instruction first, Instruction second) {
    return first.block() != second.block()
        && first.block().body() == second.block().body()
        && Dominators.of(first.block().body()).dominates(first.block(), second.block());
  }
}
