package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What runs on one thread from the start of a body on, calls in view included, each time with the
 * locks that are held since that start.
 */
public final class HeldAlong {
  /** Calls followed from the start, and bodies visited; programs' own helpers are nearer. */
  private static final int MAX_CALLS = 5;

  private static final int MAX_VISITS = 200;

  private HeldAlong() {}

  /**
   * An instruction on the way.
   *
   * @param at the instruction
   * @param held the locks, as its body names them
   * @param calls the calls that lead to it, outermost first
   */
  public record Step(Instruction at, List<HeldLock> held, List<Instruction> calls) {}

  /**
   * The instructions that are {@code wanted}; one that is reached in several ways with different
   * locks comes several times.
   */
  public static List<Step> from(Analyses analyses, Body start, Predicate<Instruction> wanted) {
    LockEffects effects = LockEffects.of(analyses);
    List<Step> steps = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    Deque<Entry> work = new ArrayDeque<>();
    work.add(new Entry(start, LockState.NONE, List.of()));
    while (!work.isEmpty() && seen.size() < MAX_VISITS) {
      Entry entry = work.poll();
      LockFlow flow = LockFlow.of(analyses, effects, entry.body(), entry.held());
      Map<Instruction, LockState> guarded = flow.guarded();
      for (Instruction each : entry.body().instructions()) {
        LockState held = guarded.getOrDefault(each, LockState.NONE);
        if (wanted.test(each)) {
          steps.add(new Step(each, held.locks(), entry.calls()));
        }
        for (Entry next : called(analyses, each, held, entry.calls())) {
          if (seen.add(List.of(next.body(), next.held().key(), next.calls().get(0)))) {
            work.add(next);
          }
        }
      }
    }
    return steps;
  }

  private static List<Entry> called(
      Analyses analyses, Instruction call, LockState held, List<Instruction> calls) {
    return calls.size() < MAX_CALLS ? Entry.by(analyses, call, held, calls) : List.of();
  }
}
