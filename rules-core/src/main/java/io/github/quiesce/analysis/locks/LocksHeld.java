package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.paths.Reaching;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Value;
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
 * What happens while a lock is held: in the body that takes it, and in the methods it calls and the
 * tasks it runs at once. A lambda that is only made under a lock is run elsewhere.
 */
public final class LocksHeld {
  /** Calls followed from where a lock is taken. */
  private static final int MAX_CALLS = 3;

  /** Facts kind of conditions, whose await gives up the lock they were made from. */
  private static final String CONDITION = "condition";

  private static final String JOIN = "join";

  private final Analyses analyses;
  private final Distinct distinct;

  private LocksHeld(Analyses analyses) {
    this.analyses = analyses;
    this.distinct = Distinct.of(analyses);
  }

  public static LocksHeld of(Analyses analyses) {
    return analyses.get(LocksHeld.class, LocksHeld::new);
  }

  /**
   * An instruction that runs while locks are held.
   *
   * @param at the instruction
   * @param held the locks, as its body names them
   * @param calls the calls that lead to it from the body that takes the locks, outermost first
   */
  public record Occasion(Instruction at, LockState held, List<Instruction> calls) {}

  /**
   * Calls that facts describe and that run under a lock, those of the body that takes it before
   * those it calls. The same instruction comes again for each way that leads to it with other
   * locks.
   */
  public List<Occasion> occasions(Predicate<Instruction> wanted) {
    List<Instruction> targets = DescribedCalls.of(analyses).all().stream().filter(wanted).toList();
    if (targets.isEmpty()) {
      return List.of(); // most files wait for nothing, and their locks need no following
    }
    Set<Body> ways = Reaching.bodies(analyses, targets);
    LockEffects effects = LockEffects.of(analyses);
    List<Occasion> found = new ArrayList<>();
    Deque<Entry> work = new ArrayDeque<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Body body : Bodies.of(analyses).all()) {
      if (ways.contains(body) && takesAny(body, effects)) {
        work.add(new Entry(body, LockState.NONE, List.of()));
      }
    }
    while (!work.isEmpty()) {
      Entry entry = work.poll();
      LockFlow flow = LockFlow.of(analyses, effects, entry.body(), entry.held());
      for (Map.Entry<Instruction, LockState> guarded : flow.guarded().entrySet()) {
        Instruction each = guarded.getKey();
        LockState held = guarded.getValue().withoutAll(this::isNobodyElses);
        if (held.isEmpty()) {
          continue;
        }
        if (wanted.test(each)) {
          found.add(new Occasion(each, held, entry.calls()));
        }
        for (Entry next : calledUnder(each, held, entry.calls())) {
          if (ways.contains(next.body()) && seen.add(List.of(next.body(), next.held().key()))) {
            work.add(next);
          }
        }
      }
    }
    return found;
  }

  private static boolean takesAny(Body body, LockEffects effects) {
    return effects.ownMonitor(body).isPresent()
        || body.instructions().stream()
            .anyMatch(each -> !effects.taken(each).isEmpty() || effects.tried(each).isPresent());
  }

  private List<Entry> calledUnder(Instruction call, LockState held, List<Instruction> calls) {
    return calls.size() < MAX_CALLS ? Entry.by(analyses, call, held, calls) : List.of();
  }

  /** A lock that is made here and never leaves the body keeps nobody out. */
  private boolean isNobodyElses(HeldLock lock) {
    if (!(lock.path().root() instanceof NewObject made) || !lock.path().steps().isEmpty()) {
      return false;
    }
    Flow flow = ObjectFlow.of(analyses).of(made);
    Body body = made.block().body();
    return !flow.hasEscaped()
        && flow.fields().isEmpty()
        && flow.aliases().stream().allMatch(alias -> isIn(alias, body));
  }

  private static boolean isIn(Value value, Body body) {
    return value instanceof Instruction instruction
        ? instruction.block().body() == body
        : value instanceof Phi phi && phi.block().body() == body;
  }

  /** What a call that waits goes on holding meanwhile: a condition gives up its own lock only. */
  public LockState heldDuring(Instruction wait, LockState held) {
    Calls calls = Calls.of(analyses);
    if (isJoin(wait, calls)) {
      return held.withoutAll(lock -> isOwnMonitor(lock, (Invoke) wait));
    }
    if (calls.facts(wait).flatMap(CallFacts::blocks).filter(b -> b.releasesLock()).isEmpty()) {
      return held;
    }
    Optional<Value> condition =
        wait instanceof Invoke call ? call.receiver().filter(this::isCondition) : Optional.empty();
    if (condition.isEmpty()) {
      return held.withoutAll(
          lock ->
              lock.kind() == HeldLock.Kind.MONITOR
                  && wait.operands().stream().anyMatch(each -> !distinct.are(each, lock.value())));
    }
    Optional<Value> own =
        distinct
            .makerOf(condition.get())
            .flatMap(made -> made instanceof Invoke call ? call.receiver() : Optional.empty());
    return held.withoutAll(
        lock ->
            lock.kind() == HeldLock.Kind.LOCK
                && own.map(each -> !distinct.are(each, lock.value())).orElse(true));
  }

  private static boolean isJoin(Instruction wait, Calls calls) {
    return wait instanceof Invoke
        && calls
            .facts(wait)
            .flatMap(CallFacts::blocks)
            .filter(b -> b.what().equals(JOIN))
            .isPresent();
  }

  /** A thread's {@code join} waits on the thread's own monitor, and gives it up meanwhile. */
  private boolean isOwnMonitor(HeldLock lock, Invoke join) {
    return lock.kind() == HeldLock.Kind.MONITOR
        && join.receiver()
            .map(LockNames.of(analyses)::path)
            .filter(lock.path()::equals)
            .isPresent();
  }

  private boolean isCondition(Value value) {
    return analyses.program().isOfKind(value.type(), CONDITION);
  }
}
