package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.LoopEnds;
import io.github.quiesce.analysis.paths.RuledOut;
import io.github.quiesce.analysis.tasks.ThreadStarts;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What limits how many tasks are admitted at once. */
public final class Admission {
  private static final String PERMIT = "permit";
  private static final String THREADS = "threads";
  private static final Set<String> ITEM_WAITS = Set.of("io", "take");
  private static final Set<String> WAITS = Set.of("put", "join", "future");

  /** Waits for what other threads do, also those that give up after a time. */
  private static final Set<String> ROUND_ENDS =
      Set.of("join", "future", "latch", "barrier", "phaser", "permit", "termination", "put");

  /** Callers of callers looked at for a loop. */
  private static final int MAX_CALLERS = 3;

  private final Analyses analyses;
  private final Calls calls;
  private final Loops loops;

  private Admission(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.loops = Loops.of(analyses);
  }

  public static Admission of(Analyses analyses) {
    return analyses.get(Admission.class, Admission::new);
  }

  /** Whether a use hands the executor a task. */
  public boolean submits(Use use) {
    return use.depth() == 0 && use.facts().filter(facts -> submits(facts, use.place())).isPresent();
  }

  /** To the executor as receiver, or as the argument of {@code runAsync(task, executor)}. */
  private static boolean submits(CallFacts facts, Place executor) {
    boolean lent =
        executor.kind() == Place.Kind.ARGUMENT
            && facts.arguments().get(executor.index()) == CallFacts.Argument.BORROWED;
    return facts.runs().stream()
        .anyMatch(
            runs ->
                (runs.where() == CallFacts.Where.RECEIVER_POOL && executor.equals(Place.RECEIVER))
                    || (runs.where() == CallFacts.Where.OTHER_POOL && lent));
  }

  /** Whether the executor is given a limit after it was made. */
  public boolean isLimited(Flow flow) {
    return flow.uses().stream()
        .filter(use -> use.depth() == 0 && use.place().equals(Place.RECEIVER))
        .anyMatch(
            use -> use.facts().flatMap(CallFacts::limits).filter(THREADS::equals).isPresent());
  }

  /**
   * Whether a submission is bounded: by a permit taken before it, or because an executor gets it a
   * fixed number of times.
   */
  public boolean isBounded(Instruction submission, Instruction executor) {
    Optional<Value> tasks = perElement(submission);
    if (tasks.isPresent() && !isSmall(tasks.get())) {
      return false;
    }
    if (isGated(submission) || isGatedWhereHanded(submission, executor)) {
      return true;
    }
    if (submission instanceof CreateLambda reference) {
      return runsFewTimes(reference, executor);
    }
    return Multiplicity.of(analyses).atMostOncePer(submission, executor)
        || (submission.block().body() == executor.block().body()
            && loops
                .around(submission.block())
                .filter(loop -> LoopEnds.of(analyses).isShortByConstant(loop))
                .isPresent());
  }

  /** The collection of tasks a call takes at once, as invokeAll does. */
  private Optional<Value> perElement(Instruction call) {
    return calls.facts(call).stream()
        .flatMap(facts -> facts.runs().stream())
        .filter(runs -> runs.times() == CallFacts.Times.PER_ELEMENT)
        .flatMap(runs -> Origins.at(runs.task(), call).stream())
        .findFirst();
  }

  private boolean isSmall(Value tasks) {
    return SymbolicValues.of(analyses).sizeOf(tasks).filter(Polynomial::isConstant).isPresent();
  }

  /** {@code tasks.forEach(pool::execute)}: as often as whoever gets the reference runs it. */
  private boolean runsFewTimes(CreateLambda reference, Instruction executor) {
    for (Value user : reference.block().body().usersOf(reference)) {
      boolean few =
          user instanceof Invoke call
              && Multiplicity.of(analyses).atMostOncePer(call, executor)
              && calls.facts(call).filter(facts -> isFew(facts, call)).isPresent();
      if (!few) {
        return false;
      }
    }
    return true;
  }

  private boolean isFew(CallFacts facts, Invoke call) {
    return facts.runs().stream()
        .allMatch(
            runs ->
                switch (runs.times()) {
                  case ONCE, AT_MOST_ONCE -> true;
                  case PER_ELEMENT -> call.receiver().map(this::isSmall).orElse(false);
                  default -> false;
                });
  }

  /**
   * Whether the code around the call, or around its callers in view, takes a permit, waits for
   * earlier work to end, or compares a count with a limit.
   */
  public boolean isGated(Instruction submission) {
    return isGated(submission, MAX_CALLERS);
  }

  /**
   * Whether the submission stands in a method that is given the executor, and the code around all
   * calls in view that give it this one is gated: whoever else calls the method gives another.
   */
  private boolean isGatedWhereHanded(Instruction submission, Instruction executor) {
    Body body = submission.block().body();
    if (body.isLambda() || !(submission instanceof Invoke call) || call.receiver().isEmpty()) {
      return false;
    }
    int index = body.parameters().indexOf(Roots.of(analyses).of(call.receiver().get()));
    Set<Value> aliases = ObjectFlow.of(analyses).of(executor).aliases();
    List<Instruction> handing =
        Callers.of(analyses).of(body.method()).stream()
            .filter(each -> hands(each, index, aliases))
            .toList();
    return !handing.isEmpty() && handing.stream().allMatch(this::isGated);
  }

  private static boolean hands(Instruction call, int index, Set<Value> executor) {
    List<Value> arguments = Callers.arguments(call);
    return index >= 0 && index < arguments.size() && executor.contains(arguments.get(index));
  }

  private boolean isGated(Instruction submission, int depth) {
    Body body = submission.block().body();
    List<Instruction> around =
        loops.around(submission.block()).map(Loop::instructions).orElse(body.instructions());
    if (around.stream().anyMatch(each -> gates(each) || comparesCount(each))) {
      return true;
    }
    Callers callers = Callers.of(analyses);
    List<Instruction> calls = body.isLambda() ? List.of() : callers.of(body.method());
    return depth > 0
        && !calls.isEmpty()
        && callers.areComplete(body.method())
        && calls.stream().allMatch(call -> isGated(call, depth - 1));
  }

  /** {@code if (running.size() >= max) return;}: a size or an atomic count against a limit. */
  private boolean comparesCount(Instruction instruction) {
    return instruction instanceof Branch branch
        && branch.condition() instanceof Binary comparison
        && isLimit(comparison);
  }

  private boolean isLimit(Binary comparison) {
    return comparison.operator().isComparison()
        && comparison.operator() != Binary.Operator.EQUAL
        && comparison.operator() != Binary.Operator.NOT_EQUAL
        && comparison.operands().stream().anyMatch(this::isCount)
        && comparison.operands().stream().noneMatch(Admission::isZero);
  }

  private boolean isCount(Value value) {
    return calls
            .facts(value)
            .filter(facts -> facts.trips().isPresent() || facts.loads().isPresent())
            .isPresent()
        && TypeNames.isPrimitive(value.type());
  }

  private static boolean isZero(Value value) {
    return value instanceof Constant constant && constant.isInteger(0);
  }

  /** A call that limits, or a method in view that takes a permit or compares a count. */
  private boolean gates(Instruction instruction) {
    return calls.facts(instruction).flatMap(CallFacts::blocks).filter(Admission::limits).isPresent()
        || calls.targets(instruction).stream()
            .flatMap(target -> target.body().stream())
            .flatMap(body -> body.instructions().stream())
            .anyMatch(each -> takesPermit(each) || comparesCount(each) || tellsOfCount(each));
  }

  /** {@code return live.get() < MAX;}. */
  private boolean tellsOfCount(Instruction instruction) {
    return instruction instanceof Return told
        && told.value()
            .filter(value -> value instanceof Binary comparison && isLimit(comparison))
            .isPresent();
  }

  private static boolean limits(CallFacts.Blocks blocks) {
    return blocks.what().equals(PERMIT)
        || (WAITS.contains(blocks.what()) && blocks.bound().kind() == Amount.Kind.UNBOUNDED);
  }

  private boolean takesPermit(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> blocks.what().equals(PERMIT))
        .isPresent();
  }

  /**
   * Loops that wait for an item and make and start the thread for it, each turn anew: in the
   * thread's own body or around its callers. The wait stands in a body between the loop and the
   * thread. Loops in between go through the items of one turn.
   */
  public List<Loop> loopsPerItem(Acquisition thread) {
    List<Instruction> starts = startsOf(thread);
    if (starts.isEmpty()) {
      return List.of();
    }
    Body body = thread.site().block().body();
    Optional<Loop> loop = loops.around(thread.site().block());
    return loop.isPresent()
        ? nest(loop.get()).stream()
            .filter(each -> starts.stream().anyMatch(start -> each.contains(start.block())))
            .filter(each -> waitsForItem(each.instructions()))
            .filter(each -> each == loop.get() || instructionsOf(each).noneMatch(this::endsRound))
            .toList()
        : loopsAround(thread.site(), List.of(), waitsForItem(body.instructions()));
  }

  /** A loop and those around it, up to one that takes a fixed number of turns. */
  private List<Loop> nest(Loop inner) {
    List<Loop> found = new ArrayList<>(List.of(inner));
    Loop loop = inner;
    while (loop.parent().isPresent() && !LoopEnds.of(analyses).isShortByConstant(loop)) {
      loop = loop.parent().get();
      found.add(loop);
    }
    return found;
  }

  /** What a loop does itself, and the methods in view that it calls. */
  private Stream<Instruction> instructionsOf(Loop loop) {
    return loop.instructions().stream()
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each),
                    calls.targets(each).stream()
                        .flatMap(target -> target.body().stream())
                        .flatMap(called -> called.instructions().stream())));
  }

  /** Whether it waits for threads of this turn, or looks whether one has ended. */
  private boolean endsRound(Instruction call) {
    return calls
        .factsOrOfReference(call)
        .filter(
            known ->
                known.settles().isPresent()
                    || known.blocks().filter(wait -> ROUND_ENDS.contains(wait.what())).isPresent())
        .isPresent();
  }

  /** Where a thread is started in the body that makes it. */
  public List<Instruction> startsOf(Acquisition thread) {
    Body body = thread.site().block().body();
    return ObjectFlow.of(analyses).of(thread.site()).uses().stream()
        .filter(ThreadStarts.of(analyses)::starts)
        .map(Use::at)
        .filter(start -> start.block().body() == body)
        .toList();
  }

  /**
   * The loops around the calls that lead to an instruction.
   *
   * @param way the calls found so far, outermost first
   * @param waited whether the code on the way has waited for an item
   */
  private List<Loop> loopsAround(Instruction at, List<Instruction> way, boolean waited) {
    List<Loop> found = new ArrayList<>();
    Callers callers = Callers.of(analyses);
    Body body = (way.isEmpty() ? at : way.get(0)).block().body();
    if (way.size() == MAX_CALLERS || body.isLambda() || !callers.areComplete(body.method())) {
      return found;
    }
    for (Instruction call : callers.of(body.method())) {
      List<Instruction> longer = new ArrayList<>(List.of(call));
      longer.addAll(way);
      if (RuledOut.of(analyses).is(at, longer)) {
        continue;
      }
      Body caller = call.block().body();
      Optional<Loop> loop = loopAround(call);
      if (loop.isEmpty()) {
        boolean waits = waited || waitsForItem(caller.instructions());
        found.addAll(loopsAround(at, longer, waits));
      } else if (waited || waitsForItem(loop.get().instructions())) {
        found.add(loop.get());
      }
    }
    return found;
  }

  /** The loop that goes on after the call; one that only does so when it fails tries again. */
  private Optional<Loop> loopAround(Instruction call) {
    return loops
        .around(call.block())
        .filter(
            loop ->
                call.block().outgoing().stream()
                    .anyMatch(edge -> !edge.isExceptional() && loop.contains(edge.to())));
  }

  private boolean waitsForItem(List<Instruction> instructions) {
    return instructions.stream().anyMatch(this::waitsForItem);
  }

  private boolean waitsForItem(Instruction instruction) {
    return calls
        .facts(instruction)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> ITEM_WAITS.contains(blocks.what()))
        .isPresent();
  }

  /** The wait for an item that stands in the loop itself. */
  public Optional<Instruction> itemOf(Loop loop) {
    return loop.instructions().stream().filter(this::waitsForItem).findFirst();
  }

  /**
   * Whether a loop around the call, or around its callers in view, goes on unhindered. The loop may
   * go through the items of one turn, in a loop that gets more of them in the next. One that makes
   * the executor anew in each turn fills no queue.
   */
  public boolean isInOpenLoop(Instruction call, Instruction executor) {
    Optional<Loop> loop = loopAround(call);
    Stream<Loop> around =
        loop.isPresent()
            ? nest(loop.get()).stream()
                .filter(each -> !each.contains(executor.block()))
                .filter(
                    each -> each == loop.get() || instructionsOf(each).noneMatch(this::endsRound))
            : loopsAround(call, List.of(), true).stream();
    return around.anyMatch(this::isOpen);
  }

  /** Whether the loop goes on as long as items come, and nothing in it holds it back. */
  public boolean isOpen(Loop loop) {
    return LoopEnds.of(analyses).of(loop).compareTo(LoopEnds.End.COUNTED) > 0
        && !Drains.is(loop, calls)
        && loop.instructions().stream().noneMatch(each -> gates(each) || comparesCount(each));
  }
}
