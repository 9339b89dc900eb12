package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is held along the ways through one body, from what is held when it begins. */
public final class LockFlow {
  private final LockEffects effects;
  private final Distinct distinct;
  private final LockNames names;
  private final MayThrow mayThrow;
  private final Body body;
  private final Map<Block, LockState> at = new HashMap<>();
  private final Map<HeldLock.Name, HeldLock> givenBack = new LinkedHashMap<>();
  private final Set<HeldLock.Name> taken = new HashSet<>();

  private LockFlow(Analyses analyses, LockEffects effects, Body body) {
    this.effects = effects;
    this.distinct = Distinct.of(analyses);
    this.names = LockNames.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
    this.body = body;
  }

  static LockFlow of(Analyses analyses, LockEffects effects, Body body, LockState entry) {
    LockFlow flow = new LockFlow(analyses, effects, body);
    flow.solve(effects.ownMonitor(body).map(entry::with).orElse(entry));
    return flow;
  }

  private void solve(LockState entry) {
    Deque<Block> work = new ArrayDeque<>(List.of(body.entry()));
    at.put(body.entry(), entry);
    while (!work.isEmpty()) {
      Block block = work.poll();
      LockState before = beforeLast(block);
      for (Edge edge : block.outgoing()) {
        if (mayThrow.isFeasible(edge)) {
          LockState next = after(edge, before);
          LockState known = at.get(edge.to());
          LockState joined = known == null ? next : known.and(next);
          if (known == null || !known.isSame(joined)) {
            at.put(edge.to(), joined);
            work.add(edge.to());
          }
        }
      }
    }
  }

  private LockState beforeLast(Block block) {
    LockState state = at.get(block);
    List<Instruction> instructions = block.instructions();
    for (int i = 0; i + 1 < instructions.size(); i++) {
      state = after(instructions.get(i), state);
    }
    return state;
  }

  private LockState after(Edge edge, LockState before) {
    Optional<Instruction> last = edge.from().last();
    if (last.isEmpty()) {
      return before;
    }
    if (last.get() instanceof Branch branch) {
      Optional<HeldLock> got = got(branch.condition(), edge);
      got.map(HeldLock::name).ifPresent(taken::add);
      return got.map(before::with).orElse(before);
    }
    LockState state = before;
    for (HeldLock lock : effects.released(last.get())) {
      state = without(lock, state);
    }
    return edge.isExceptional() ? state : with(last.get(), state);
  }

  private LockState after(Instruction instruction, LockState before) {
    LockState state = before;
    for (HeldLock lock : effects.released(instruction)) {
      state = without(lock, state);
    }
    return with(instruction, state);
  }

  private LockState with(Instruction instruction, LockState before) {
    LockState state = before;
    for (HeldLock lock : effects.taken(instruction)) {
      taken.add(lock.name());
      state = state.with(lock);
    }
    return state;
  }

  /** A lock that goes by another name may be the one that is given back. */
  private LockState without(HeldLock lock, LockState state) {
    if (state.holds(lock)) {
      return state.without(lock);
    }
    if (names.isOf(lock.path(), body)) {
      givenBack.putIfAbsent(lock.name(), lock);
    }
    return state.withoutAll(held -> !distinct.are(held, lock));
  }

  /** The lock that a call got if it says so: {@code if (lock.tryLock())}. */
  private Optional<HeldLock> got(Value condition, Edge edge) {
    boolean truth = edge.kind() == Edge.Kind.TRUE;
    Value asked = condition;
    while (asked instanceof Binary test && isZero(test.right())) {
      switch (test.operator()) {
        case EQUAL -> truth = !truth;
        case NOT_EQUAL, COMPARE -> {}
        default -> {
          return Optional.empty();
        }
      }
      asked = test.left();
    }
    if (asked instanceof Binary compared
        && compared.operator() == Binary.Operator.COMPARE
        && isZero(compared.right())) {
      asked = compared.left();
    }
    return truth && asked instanceof Instruction call ? effects.tried(call) : Optional.empty();
  }

  private static boolean isZero(Value value) {
    return value instanceof Constant constant && constant.isInteger(0);
  }

  /**
   * What is held at the end, if the body returns, besides what a synchronized method gives back.
   */
  List<HeldLock> heldAtEnd() {
    Optional<HeldLock> own = effects.ownMonitor(body);
    return at.getOrDefault(body.exit(), LockState.NONE).locks().stream()
        .filter(lock -> own.map(monitor -> !monitor.name().equals(lock.name())).orElse(true))
        .toList();
  }

  /** Locks that are given back without being taken anywhere here; only those it has a name for. */
  List<HeldLock> givenBack() {
    return givenBack.values().stream().filter(lock -> !taken.contains(lock.name())).toList();
  }

  /** Instructions before which something is held, in order, with what it is on all ways there. */
  Map<Instruction, LockState> guarded() {
    Map<Instruction, LockState> all = new LinkedHashMap<>();
    for (Block block : body.blocks()) {
      LockState state = at.get(block);
      if (state != null) {
        for (Instruction each : block.instructions()) {
          if (!state.isEmpty()) {
            all.put(each, state);
          }
          state = after(each, state);
        }
      }
    }
    return all;
  }

  static boolean isSynchronized(Body body) {
    MethodModel method = body.method();
    return !body.isLambda() && method.modifiers().has(Modifiers.Modifier.SYNCHRONIZED);
  }
}
