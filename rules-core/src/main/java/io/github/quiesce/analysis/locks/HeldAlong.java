package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return walk(analyses, start, Optional.empty(), wanted).orElseThrow();
  }

  /**
   * The same from the start of code that may be inherited, on an object of a class that may be
   * known exactly: what the code calls of itself is then what that class has. Locks that such
   * methods take for each other are not seen in the code that calls them; where there are any, the
   * class is left out of account.
   */
  public static List<Step> from(
      Analyses analyses, Body start, Optional<String> type, Predicate<Instruction> wanted) {
    return walk(analyses, start, type, wanted).orElseGet(() -> from(analyses, start, wanted));
  }

  private static Optional<List<Step>> walk(
      Analyses analyses, Body start, Optional<String> type, Predicate<Instruction> wanted) {
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
        Optional<Body> own = own(analyses, each, entry, type);
        if (own.filter(effects::leavesLocksChanged).isPresent()) {
          return Optional.empty();
        }
        for (Entry next : called(analyses, each, own, held, entry.calls())) {
          if (seen.add(List.of(next.body(), next.held().key(), next.calls().get(0)))) {
            work.add(next);
          }
        }
      }
    }
    return Optional.of(steps);
  }

  /**
   * The method of its own that a call runs, as long as it is the object of the start that calls.
   */
  private static Optional<Body> own(
      Analyses analyses, Instruction call, Entry entry, Optional<String> type) {
    boolean sameObject = entry.calls().stream().allMatch(HeldAlong::isOnSelf);
    return type.filter(known -> sameObject && isOnSelf(call))
        .flatMap(known -> Calls.of(analyses).ownTarget((Invoke) call, known))
        .flatMap(MethodModel::body);
  }

  private static boolean isOnSelf(Instruction call) {
    return call instanceof Invoke invoke && invoke.isOnSelf();
  }

  private static List<Entry> called(
      Analyses analyses,
      Instruction call,
      Optional<Body> own,
      LockState held,
      List<Instruction> calls) {
    if (calls.size() >= MAX_CALLS) {
      return List.of();
    }
    return own.map(body -> List.of(Entry.of(analyses, body, call, held, calls)))
        .orElseGet(() -> Entry.by(analyses, call, held, calls));
  }
}
