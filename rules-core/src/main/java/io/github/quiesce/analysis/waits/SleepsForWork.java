package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.lifecycle.PooledCode;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Times;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sleeps right behind the start of work on another thread, where nothing later waits for that work
 * or stops it: the sleep is all that gives it time.
 */
public final class SleepsForWork {
  private static final Set<Where> ELSEWHERE =
      EnumSet.of(Where.RECEIVER_POOL, Where.NEW_THREAD, Where.OTHER_POOL);

  private static final String SLEEP = "sleep";

  /** Calls from the start in the sleeping method to the one that takes the work. */
  private static final int MOST_CALLS = 2;

  private final Calls calls;
  private final Analyses analyses;
  private final List<Sleep> all = new ArrayList<>();

  /**
   * A sleep in place of a wait.
   *
   * @param at the sleep, or the call of a method that only sleeps
   * @param start what starts the work
   */
  public record Sleep(Instruction at, Instruction start) {}

  private SleepsForWork(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    if (DescribedCalls.of(analyses).waits().stream().noneMatch(site -> sleeps(site.at()))) {
      return;
    }
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction each : body.instructions()) {
        if (isSleep(each)) {
          startBefore(each)
              .filter(start -> !isPacing(start, each) && !isFollowedUp(start, each))
              .ifPresent(start -> all.add(new Sleep(each, start)));
        }
      }
    }
  }

  public static SleepsForWork of(Analyses analyses) {
    return analyses.get(SleepsForWork.class, SleepsForWork::new);
  }

  /** All in view. */
  public List<Sleep> all() {
    return List.copyOf(all);
  }

  private boolean isSleep(Instruction call) {
    return sleeps(call) || isHelper(call, this::sleeps);
  }

  private boolean sleeps(Instruction call) {
    return waitsFor(call).filter(SLEEP::equals).isPresent();
  }

  private Optional<String> waitsFor(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> !blocks.bound().isZero())
        .map(CallFacts.Blocks::what);
  }

  /** Whether a call runs a method of its own class that does this, and has no loop. */
  private boolean isHelper(Instruction call, Predicate<Instruction> does) {
    List<MethodModel> targets = call instanceof Invoke ? calls.targets(call) : List.of();
    return targets.size() == 1
        && targets.get(0).owner() == call.block().body().method().owner()
        && targets
            .get(0)
            .body()
            .filter(body -> Loops.of(analyses).in(body).isEmpty())
            .filter(body -> body.instructions().stream().anyMatch(does))
            .isPresent();
  }

  private boolean isStart(Instruction call) {
    return startsHere(call) || startsForEach(call);
  }

  /** A start, or a helper that starts and does not wait. */
  private boolean startsHere(Instruction call) {
    return starts(call) || (isHelper(call, this::starts) && !isHelper(call, this::waitsAgain));
  }

  /** {@code hosts.forEach(host -> pool.execute(...))}. */
  private boolean startsForEach(Instruction call) {
    return Tasks.of(analyses).submittedBy(call).stream()
        .filter(run -> !run.isConcurrent() && run.runs().times() == Times.PER_ELEMENT)
        .map(run -> run.body().instructions())
        .anyMatch(
            each ->
                each.stream().anyMatch(this::startsHere)
                    && each.stream().noneMatch(this::waitsAgain));
  }

  private boolean starts(Instruction call) {
    return call instanceof Invoke
        && calls.facts(call).stream()
            .flatMap(facts -> facts.runs().stream())
            .anyMatch(
                runs ->
                    ELSEWHERE.contains(runs.where())
                        && runs.times() != Times.PERIODIC
                        && runs.delay().isEmpty());
  }

  /**
   * The nearest start before the sleep, with nothing between that waits, or that nobody knows. Back
   * from the sleep there must be one way only, but for loops that start work.
   */
  private Optional<Instruction> startBefore(Instruction sleep) {
    Block at = sleep.block();
    for (int steps = 0; steps < at.body().blocks().size(); steps++) {
      Optional<Block> before = before(at, sleep);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      at = before.get();
      Instruction last = at.last().orElse(null);
      if (last != null && isStart(last)) {
        return Optional.of(last);
      }
      if (last != null && !isHarmless(last)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The block control comes from; out of a loop before, the last block of its body. */
  private Optional<Block> before(Block at, Instruction sleep) {
    List<Edge> ways = at.incoming().stream().filter(edge -> !edge.isExceptional()).toList();
    if (at.incoming().size() != ways.size() || ways.isEmpty()) {
      return Optional.empty();
    }
    Optional<Loop> loop = Loops.of(analyses).around(at).filter(l -> l.header() == at);
    if (loop.isPresent() && !loop.get().contains(sleep.block())) {
      List<Edge> back = loop.get().backEdges();
      return back.size() == 1 ? Optional.of(back.get(0).from()) : Optional.empty();
    }
    return ways.size() == 1 ? Optional.of(ways.get(0).from()) : Optional.empty();
  }

  /** A branch, or a call that facts know and that does not wait. */
  private boolean isHarmless(Instruction last) {
    if (!(last instanceof Invoke) && !(last instanceof NewObject)) {
      return true;
    }
    return calls.facts(last).isPresent() && waitsFor(last).isEmpty();
  }

  /** Whether the sleep comes between one start and the next, or one turn and the next. */
  private boolean isPacing(Instruction start, Instruction sleep) {
    return Paths.from(sleep.block(), edge -> true).contains(start.block())
        || Tasks.of(analyses).of(sleep.block().body()).stream()
            .anyMatch(run -> run.runs().times() == Times.PER_ELEMENT);
  }

  /** Whether, after the sleep, something waits, stops work, or sets a flag. */
  private boolean isFollowedUp(Instruction start, Instruction sleep) {
    for (Block block : Paths.from(sleep.block(), edge -> !edge.isExceptional())) {
      for (Instruction each : block.instructions()) {
        if (each != sleep && (ends(each, start) || isHelper(each, inner -> ends(inner, start)))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean ends(Instruction each, Instruction start) {
    return waitsAgain(each) || stops(each, start);
  }

  private boolean waitsAgain(Instruction each) {
    return waitsFor(each).isPresent();
  }

  /** It interrupts or cancels something, or sets a flag that work may look at. */
  private boolean stops(Instruction each, Instruction start) {
    if (each instanceof StoreField store) {
      return store.field().type().equals(TypeNames.BOOLEAN) && mayRead(start, store.field());
    }
    return calls
        .facts(each)
        .filter(
            facts -> facts.cancels().isPresent() || (facts.stores().isPresent() && isFlag(each)))
        .isPresent();
  }

  /** Whether the work may look at a field: it is not private, or read there, or work unknown. */
  private boolean mayRead(Instruction start, FieldRef field) {
    List<Body> work = new ArrayList<>();
    boolean known = addWork(start, work, MOST_CALLS);
    return !known
        || Fields.of(analyses)
            .declaration(field)
            .filter(each -> each.modifiers().isPrivate())
            .isEmpty()
        || work.stream()
            .flatMap(body -> PooledCode.of(analyses).runBy(body).keySet().stream())
            .flatMap(body -> body.instructions().stream())
            .anyMatch(each -> each instanceof LoadField load && load.field().equals(field));
  }

  /** Adds the code that a call has run on another thread; false if it is not all in view. */
  private boolean addWork(Instruction start, List<Body> work, int depth) {
    List<TaskRun> runs = Tasks.of(analyses).submittedBy(start);
    if (starts(start)) {
      runs.forEach(run -> work.add(run.body()));
      return !runs.isEmpty();
    }
    Stream<Body> inner =
        Stream.concat(
            runs.stream().map(TaskRun::body),
            calls.targets(start).stream().flatMap(target -> target.body().stream()));
    return inner
        .flatMap(body -> body.instructions().stream())
        .filter(this::startsHere)
        .map(each -> depth > 0 && addWork(each, work, depth - 1))
        .reduce(true, Boolean::logicalAnd);
  }

  private static boolean isFlag(Instruction call) {
    return call instanceof Invoke invoke
        && invoke.method().parameterTypes().contains(TypeNames.BOOLEAN);
  }
}
