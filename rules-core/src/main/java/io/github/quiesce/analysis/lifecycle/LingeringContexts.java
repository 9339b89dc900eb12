package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.lifecycle.MissedRelease.Miss;
import io.github.quiesce.analysis.lifecycle.ThreadContexts.ContextUse;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.facts.CallFacts.ContextEffect;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values that are set for a thread, and stay on it when the task that set them is done. */
public final class LingeringContexts {
  private final Analyses analyses;
  private final ThreadContexts contexts;
  private final ContextValues values;
  private final MayThrow mayThrow;
  private final Map<Instruction, Lingering> all = new LinkedHashMap<>();

  /** How a value stays. */
  public enum Way {
    /** The task returns and has not removed it. */
    RETURN,
    /** The task throws and has not removed it. */
    EXCEPTION,
    /** It is always put back, but never removed, and the field is each object's own. */
    PUT_BACK
  }

  /**
   * A thread-local or logging context that a thread keeps.
   *
   * @param set the call that sets it
   * @param way how it stays
   * @param end the last instruction on such a way
   */
  public record Lingering(Instruction set, Way way, Instruction end) {}

  private record Step(Instruction at, boolean failing) {}

  private LingeringContexts(Analyses analyses) {
    this.analyses = analyses;
    this.contexts = ThreadContexts.of(analyses);
    this.values = ContextValues.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
    PooledCode pooled = PooledCode.of(analyses);
    for (Body task : pooled.roots()) {
      Map<Body, List<Instruction>> thread = pooled.runBy(task);
      for (ContextUse set : contexts.all()) {
        if (thread.containsKey(set.at().block().body()) && !all.containsKey(set.at())) {
          leftBy(task, thread, set).ifPresent(found -> all.put(set.at(), found));
        }
      }
    }
    for (ContextUse set : contexts.all()) {
      if (!all.containsKey(set.at())) {
        onlyPutBack(set).ifPresent(found -> all.put(set.at(), found));
      }
    }
  }

  public static LingeringContexts of(Analyses analyses) {
    return analyses.get(LingeringContexts.class, LingeringContexts::new);
  }

  /** All of them, those of tasks first. */
  public List<Lingering> all() {
    return List.copyOf(all.values());
  }

  private Optional<Lingering> leftBy(
      Body task, Map<Body, List<Instruction>> thread, ContextUse set) {
    if (!set.is(ContextEffect.SET)
        || (set.key().isEmpty() && !mayBeAnyEntry(set, thread))
        || contexts.isCleanedByPool(set, thread.keySet())
        || values.isPutBack(set, thread)
        || values.isCached(set, thread)) {
      return Optional.empty();
    }
    ContextMarks marks = new ContextMarks(analyses, set);
    MissedRelease ways = new MissedRelease(analyses, set.at(), Set.of(), marks::settles);
    return leaves(new Step(set.at(), false), task, thread, ways, new HashSet<>())
        .map(
            miss ->
                new Lingering(
                    set.at(), miss.byException() ? Way.EXCEPTION : Way.RETURN, miss.at()));
  }

  /** An entry of any name is followed as long as no other entry of any name is removed. */
  private boolean mayBeAnyEntry(ContextUse set, Map<Body, List<Instruction>> thread) {
    return contexts.isNamed(set)
        && contexts.all().stream()
            .filter(use -> use.is(ContextEffect.REMOVE) && use.keeper().equals(set.keeper()))
            .noneMatch(
                use ->
                    !use.whole()
                        && use.key().isEmpty()
                        && thread.containsKey(use.at().block().body()));
  }

  /** A way from the step to the end of the task. Returns go before exceptions. */
  private Optional<Miss> leaves(
      Step step,
      Body task,
      Map<Body, List<Instruction>> thread,
      MissedRelease ways,
      Set<Step> seen) {
    if (!seen.add(step)) {
      return Optional.empty();
    }
    Body body = step.at().block().body();
    List<Miss> misses =
        new ArrayList<>(step.failing() ? ways.afterFailing(step.at()) : ways.after(step.at()));
    misses.sort((a, b) -> Boolean.compare(a.byException(), b.byException()));
    if (body == task && !misses.isEmpty()) {
      return Optional.of(misses.get(0));
    }
    for (Miss miss : misses) {
      for (Instruction call : thread.getOrDefault(body, List.of())) {
        Optional<Miss> found = leaves(new Step(call, miss.byException()), task, thread, ways, seen);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** A flag of each object that is set, and put back whatever happens, but never removed. */
  private Optional<Lingering> onlyPutBack(ContextUse set) {
    Body body = set.at().block().body();
    Map<Body, List<Instruction>> here = Map.of(body, List.of());
    if (!set.is(ContextEffect.SET)
        || !contexts.isOfEachObject(set)
        || isEverRemoved(set)
        || values.isPutBack(set, here)) {
      return Optional.empty();
    }
    Set<Block> afterFailure = afterFailure(set.at().block());
    return contexts.all().stream()
        .filter(use -> use.at() != set.at() && use.is(ContextEffect.SET))
        .filter(use -> use.key().equals(set.key()) && afterFailure.contains(use.at().block()))
        .filter(use -> values.isPutBack(use, here) && !isNull(use)) // null holds nothing
        .findFirst()
        .map(use -> new Lingering(set.at(), Way.PUT_BACK, use.at()));
  }

  private static boolean isNull(ContextUse set) {
    return set.value().filter(each -> each instanceof Constant value && value.isNull()).isPresent();
  }

  private boolean isEverRemoved(ContextUse set) {
    return contexts.all().stream()
        .anyMatch(use -> use.is(ContextEffect.REMOVE) && use.mayBeSameAs(set));
  }

  /** Blocks that run when something after the start throws. */
  private Set<Block> afterFailure(Block start) {
    Set<Block> found = new HashSet<>();
    for (Block block : Paths.from(start, mayThrow::isFeasible)) {
      for (Edge edge : block.outgoing()) {
        if (edge.isExceptional() && mayThrow.isFeasible(edge)) {
          found.addAll(Paths.from(edge.to(), mayThrow::isFeasible));
        }
      }
    }
    return found;
  }
}
