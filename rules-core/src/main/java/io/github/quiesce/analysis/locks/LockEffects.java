package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MonitorEnter;
import io.github.quiesce.model.MonitorExit;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which locks an instruction takes and gives back: those of monitors, calls of locks, and methods
 * in view that keep a lock when they return, or give back one that they have not taken.
 */
public final class LockEffects {
  private static final String LOCK = "lock";

  /** Rounds in which a method's summary may change; helpers of helpers settle in two or three. */
  private static final int MAX_ROUNDS = 4;

  /** Locks that one method keeps or gives back, and fields in the name of one. */
  private static final int MOST_LOCKS = 6;

  private static final int MOST_STEPS = 5;

  private final Analyses analyses;
  private final Calls calls;
  private final LockNames names;
  private final Map<Body, Summary> summaries = new HashMap<>();
  private final Set<String> summarized = new HashSet<>();

  /**
   * What a body leaves changed, in its own names.
   *
   * @param kept taken and not given back when it returns
   * @param givenBack given back without having been taken
   * @param tried taken if it returns true
   */
  private record Summary(List<HeldLock> kept, List<HeldLock> givenBack, Optional<HeldLock> tried) {
    static final Summary NOTHING = new Summary(List.of(), List.of(), Optional.empty());

    boolean isNothing() {
      return kept.isEmpty() && givenBack.isEmpty() && tried.isEmpty();
    }

    List<Object> key() {
      List<Object> all = new ArrayList<>();
      kept.forEach(lock -> all.add(lock.name()));
      all.add("|");
      givenBack.forEach(lock -> all.add(lock.name()));
      all.add(tried.map(HeldLock::name));
      return all;
    }
  }

  private LockEffects(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.names = LockNames.of(analyses);
    summarize();
  }

  public static LockEffects of(Analyses analyses) {
    return analyses.get(LockEffects.class, LockEffects::new);
  }

  private void summarize() {
    Map<Body, Integer> rounds = new HashMap<>();
    Deque<Body> work = new ArrayDeque<>();
    DescribedCalls.of(analyses).all().stream()
        .filter(each -> effect(each).isPresent())
        .map(each -> each.block().body())
        .distinct()
        .forEach(work::add);
    while (!work.isEmpty()) {
      Body body = work.poll();
      Summary before = summaries.getOrDefault(body, Summary.NOTHING);
      Summary now = summary(body);
      boolean settled = now.key().equals(before.key());
      if (!settled && rounds.merge(body, 1, Integer::sum) <= MAX_ROUNDS) {
        summaries.put(body, now);
        summarized.add(body.method().name());
        callersBeside(body).forEach(work::add);
      }
    }
  }

  /** Helpers of helpers stand in one file; a lock that goes further is a wrapper's own matter. */
  private List<Body> callersBeside(Body body) {
    return body.isLambda()
        ? List.of()
        : Callers.of(analyses).of(body.method()).stream()
            .map(call -> call.block().body())
            .filter(body::isBeside)
            .distinct()
            .toList();
  }

  private Summary summary(Body body) {
    LockFlow flow = LockFlow.of(analyses, this, body, LockState.NONE);
    return new Summary(few(flow.heldAtEnd()), few(flow.givenBack()), triedBy(body));
  }

  private static List<HeldLock> few(List<HeldLock> locks) {
    return locks.stream()
        .filter(lock -> lock.path().steps().size() <= MOST_STEPS)
        .limit(MOST_LOCKS)
        .toList();
  }

  /** {@code boolean enter() { return lock.tryLock(); }}. */
  private Optional<HeldLock> triedBy(Body body) {
    List<Value> results = new ArrayList<>();
    for (Instruction instruction : body.instructions()) {
      if (instruction instanceof Return returned) {
        returned.value().ifPresent(results::add);
      }
    }
    return results.size() == 1 && results.get(0) instanceof Instruction call
        ? tried(call)
        : Optional.empty();
  }

  /** The monitor that a synchronized method holds. */
  Optional<HeldLock> ownMonitor(Body body) {
    if (!LockFlow.isSynchronized(body)) {
      return Optional.empty();
    }
    Value monitor =
        body.self()
            .map(Value.class::cast)
            .orElseGet(
                () ->
                    new Constant(
                        "java.lang.Class",
                        new Constant.ClassLiteral(body.method().owner().name())));
    return Optional.of(
        new HeldLock(HeldLock.Kind.MONITOR, names.path(monitor), monitor, Optional.empty()));
  }

  private Optional<Effect> effect(Instruction instruction) {
    Optional<CallFacts> facts = calls.facts(instruction);
    if (facts.isEmpty()) {
      return Optional.empty(); // as of most instructions
    }
    return facts.get().counts().stream()
        .filter(counts -> counts.kind().equals(LOCK))
        .map(CallFacts.Counts::effect)
        .findFirst();
  }

  private boolean isTry(Instruction call) {
    return calls.facts(call).map(CallFacts::outcome).orElse(false);
  }

  private HeldLock lock(HeldLock.Kind kind, Value value, Instruction at) {
    return new HeldLock(kind, names.path(value), value, Optional.of(at));
  }

  private Optional<HeldLock> lockOf(Instruction call) {
    return call instanceof Invoke invoke
        ? invoke.receiver().map(receiver -> lock(HeldLock.Kind.LOCK, receiver, call))
        : Optional.empty();
  }

  /** Whether a body keeps a lock when it returns, or gives back one that it has not taken. */
  boolean leavesLocksChanged(Body body) {
    return !summaries.getOrDefault(body, Summary.NOTHING).isNothing();
  }

  /** Locks that are held once the instruction has succeeded. */
  public List<HeldLock> taken(Instruction instruction) {
    if (instruction instanceof MonitorEnter enter) {
      return List.of(lock(HeldLock.Kind.MONITOR, enter.lock(), enter));
    }
    if (effect(instruction).filter(Effect.ACQUIRE::equals).isPresent()) {
      return isTry(instruction) ? List.of() : lockOf(instruction).stream().toList();
    }
    return summarizedCallee(instruction)
        .map(body -> outside(body, instruction, Summary::kept))
        .orElse(List.of());
  }

  /** The lock that is held once the call has returned true. */
  public Optional<HeldLock> tried(Instruction instruction) {
    if (effect(instruction).filter(Effect.ACQUIRE::equals).isPresent()) {
      return isTry(instruction) ? lockOf(instruction) : Optional.empty();
    }
    return summarizedCallee(instruction)
        .map(body -> outside(body, instruction, summary -> summary.tried().stream().toList()))
        .flatMap(locks -> locks.stream().findFirst());
  }

  /** Locks that the instruction gives back, or may. */
  public List<HeldLock> released(Instruction instruction) {
    if (instruction instanceof MonitorExit exit) {
      return List.of(lock(HeldLock.Kind.MONITOR, exit.lock(), exit));
    }
    if (effect(instruction).filter(Effect.RELEASE::equals).isPresent()) {
      return lockOf(instruction).stream().toList();
    }
    if (!isNamedAsSummarized(instruction)) {
      return List.of();
    }
    List<HeldLock> all = new ArrayList<>();
    for (MethodModel target : calls.targets(instruction)) {
      target.body().ifPresent(body -> addGivenBack(body, instruction, all));
    }
    return all;
  }

  private Optional<Body> summarizedCallee(Instruction instruction) {
    return isNamedAsSummarized(instruction)
        ? Callees.of(analyses).method(instruction)
        : Optional.empty();
  }

  /** Most calls are none of these; that is seen without a look for what they may run. */
  private boolean isNamedAsSummarized(Instruction instruction) {
    return instruction instanceof Invoke call
        ? summarized.contains(call.method().name())
        : instruction instanceof NewObject created
            && summarized.contains(created.constructor().name());
  }

  /** A lock that the caller cannot name may still be one that it holds. */
  private void addGivenBack(Body body, Instruction call, List<HeldLock> all) {
    for (HeldLock lock : summaries.getOrDefault(body, Summary.NOTHING).givenBack()) {
      all.add(names.outside(lock.path(), body, call).map(lock::named).orElse(lock));
    }
  }

  /** A method's locks in the names of its caller; those that it cannot name stay out of it. */
  private List<HeldLock> outside(
      Body body, Instruction call, Function<Summary, List<HeldLock>> part) {
    Summary summary = summaries.getOrDefault(body, Summary.NOTHING);
    if (summary.isNothing()) {
      return List.of();
    }
    List<HeldLock> all = new ArrayList<>();
    for (HeldLock lock : part.apply(summary)) {
      names.outside(lock.path(), body, call).map(lock::named).ifPresent(all::add);
    }
    return all;
  }
}
