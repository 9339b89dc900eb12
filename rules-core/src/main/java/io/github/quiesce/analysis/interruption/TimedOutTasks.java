package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.FutureTasks.Handing;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks that are waited for with a bound, and left alone when it is over. */
public final class TimedOutTasks {
  private static final String FUTURE = "future";
  private static final String TIMEOUT = "java.util.concurrent.TimeoutException";

  /** Depth to which methods in view are looked into for a cancel. */
  private static final int MAX_DEPTH = 3;

  /** Places looked at after which nothing is said. */
  private static final int LIMIT = 2000;

  private final Analyses analyses;
  private final Calls calls;
  private final MayThrow mayThrow;
  private final FutureTasks futureTasks;
  private Map<Instruction, List<Gathered>> gathered;

  /**
   * A task that runs on after the wait for it timed out.
   *
   * @param future where its future comes from: handing the task in, or making one to hand in
   * @param submission where it is handed in
   * @param handler the catch of the timeout, if it is caught in the same method
   */
  public record Left(Instruction future, Instruction submission, Optional<Caught> handler) {}

  /** A future that goes into a collection. */
  private record Gathered(Instruction future, Flow flow, Handing submission) {}

  private record Point(Block block, PathState state) {}

  private TimedOutTasks(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
    this.futureTasks = new FutureTasks(analyses);
  }

  public static TimedOutTasks of(Analyses analyses) {
    return analyses.get(TimedOutTasks.class, TimedOutTasks::new);
  }

  /** The task a wait leaves running, if nobody else can have to do with its future. */
  public Optional<Left> leftBy(Instruction instruction) {
    if (!(instruction instanceof Invoke wait) || wait.receiver().isEmpty() || !isTimed(wait)) {
      return Optional.empty();
    }
    Origins.Result origins = Origins.of(analyses).of(wait.receiver().get());
    if (!origins.complete() || origins.values().size() != 1) {
      return leftInCollection(wait);
    }
    Value origin = origins.values().iterator().next();
    if (!(origin instanceof Instruction future)) {
      return leftInCollection(wait);
    }
    Optional<Handing> submission = submission(future);
    if (submission.isEmpty()) {
      return leftInCollection(wait);
    }
    Flow flow = ObjectFlow.of(analyses).of(future);
    return isOwn(flow) && isLeft(wait, future, ends(flow, submission.get()), Set.of())
        ? Optional.of(new Left(future, submission.get().at(), handler(wait)))
        : Optional.empty();
  }

  /** Where the task is handed in whose future this gives, if a cancel of it interrupts the task. */
  private Optional<Handing> submission(Instruction future) {
    return future instanceof Invoke call && isCancellable(call)
        ? Optional.of(new Handing(call, Set.of()))
        : futureTasks.handing(future);
  }

  private static boolean isOwn(Flow flow) {
    return !flow.hasEscaped() && flow.fields().isEmpty() && flow.complete();
  }

  /**
   * A wait for one after another of the futures in a collection that nobody else has. What ends
   * them all is a loop; the same wait for the next one is no end of this one. Where another method
   * ends them, a caller or a helper, nothing is said.
   */
  private Optional<Left> leftInCollection(Invoke wait) {
    for (Gathered each : gathered().getOrDefault(wait, List.of())) {
      Set<Instruction> ends = ownEnds(each.flow(), each.submission());
      ends.remove(wait);
      if (!ends.stream().allMatch(end -> isWithin(wait.block().body(), end))) {
        continue;
      }
      ends.addAll(poolEnds(each.submission()));
      Set<Block> loops = new LinkedHashSet<>();
      for (Instruction end : List.copyOf(ends)) {
        end.block().body().creator().ifPresent(ends::add);
        Loops.of(analyses)
            .around(end.block())
            .filter(loop -> !loop.contains(wait.block()))
            .ifPresent(loop -> loops.addAll(loop.blocks()));
      }
      if (isLeft(wait, each.future(), ends, loops)) {
        return Optional.of(new Left(each.future(), each.submission().at(), Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** Whether an instruction is in the body or in a lambda in it. */
  private static boolean isWithin(Body body, Instruction at) {
    Body around = at.block().body();
    return around == body || around.creator().filter(made -> isWithin(body, made)).isPresent();
  }

  /** The tasks whose futures are in a collection, by the waits for its elements. */
  private Map<Instruction, List<Gathered>> gathered() {
    if (gathered == null) {
      gathered = new HashMap<>();
      for (Instruction each : DescribedCalls.of(analyses).all()) {
        submission(each).ifPresent(submission -> gather(each, submission));
      }
    }
    return gathered;
  }

  private void gather(Instruction future, Handing submission) {
    Flow flow = ObjectFlow.of(analyses).of(future);
    if (isOwn(flow)) {
      Gathered task = new Gathered(future, flow, submission);
      flow.uses().stream()
          .filter(use -> use.depth() == 0 && use.place().equals(Place.RECEIVER))
          .map(Use::at)
          .forEach(at -> gathered.computeIfAbsent(at, k -> new ArrayList<>()).add(task));
    }
  }

  private boolean isTimed(Invoke wait) {
    return calls
        .facts(wait)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> blocks.what().equals(FUTURE))
        .filter(blocks -> blocks.bound().kind() != Amount.Kind.UNBOUNDED)
        .isPresent();
  }

  /** Whether the call hands a task in and gives a future whose cancelling interrupts it. */
  private boolean isCancellable(Invoke submission) {
    return calls.facts(submission).stream()
        .flatMap(facts -> facts.runs().stream())
        .anyMatch(
            runs ->
                runs.cancellable()
                    && runs.where() != CallFacts.Where.CALLER
                    && runs.times() != CallFacts.Times.PERIODIC);
  }

  /** What ends the task, or waits for it again: of its future, of the pool or thread it is on. */
  private Set<Instruction> ends(Flow flow, Handing submission) {
    Set<Instruction> ends = ownEnds(flow, submission);
    ends.addAll(poolEnds(submission));
    return ends;
  }

  private static Set<Instruction> ownEnds(Flow flow, Handing submission) {
    Set<Instruction> ends = new LinkedHashSet<>(submission.threadEnds());
    ends.addAll(FutureTasks.ends(flow));
    return ends;
  }

  private List<Instruction> poolEnds(Handing submission) {
    return pool(submission.at()).stream()
        .flatMap(pool -> Origins.of(analyses).of(pool).values().stream())
        .filter(Instruction.class::isInstance)
        .map(made -> ObjectFlow.of(analyses).of((Instruction) made))
        .flatMap(pool -> pool.uses().stream())
        .filter(use -> use.facts().flatMap(CallFacts::cancels).isPresent())
        .map(Use::at)
        .toList();
  }

  private static Optional<Value> pool(Instruction submission) {
    return submission instanceof CreateLambda reference
        ? reference.operands().stream().findFirst()
        : Origins.at(Place.RECEIVER, submission);
  }

  /**
   * Whether a way from the timeout to the method's end passes nothing that ends the task.
   *
   * @param ending blocks that count as ends as well
   */
  private boolean isLeft(
      Invoke wait, Instruction future, Set<Instruction> ends, Set<Block> ending) {
    Body body = wait.block().body();
    if (ends.stream()
        .map(end -> end.block().body())
        .anyMatch(there -> comesFromElsewhere(there, body) || calls(there, body, MAX_DEPTH))) {
      return false;
    }
    PathState before = whatHolds(wait, future);
    Deque<Point> work = new ArrayDeque<>();
    timeouts(wait).forEach(edge -> work.add(new Point(edge.to(), before.along(edge))));
    Set<Point> seen = new HashSet<>();
    while (!work.isEmpty() && seen.size() < LIMIT) {
      Point point = work.poll();
      Block block = point.block();
      if (block == body.exit() || block == body.exceptionalExit()) {
        return true;
      }
      if (seen.add(point) && !ending.contains(block) && !endsIn(block, ends)) {
        block.outgoing().stream()
            .filter(edge -> mayThrow.isFeasible(edge) && point.state().admits(edge))
            .forEach(edge -> work.add(new Point(edge.to(), point.state().along(edge))));
      }
    }
    return false;
  }

  /** Whether code that another thread runs ends the task: it may do so after the timeout. */
  private boolean comesFromElsewhere(Body body, Body waiting) {
    if (body == waiting) {
      return false;
    }
    List<TaskRun> runs = Tasks.of(analyses).of(body);
    return runs.stream().anyMatch(TaskRun::isConcurrent) || (body.isLambda() && runs.isEmpty());
  }

  /** Whether code calls the code that waits, and may end the task once that has returned. */
  private boolean calls(Body code, Body waiting, int depth) {
    return depth > 0
        && !waiting.isLambda()
        && Callers.of(analyses).of(waiting.method()).stream()
            .map(call -> call.block().body())
            .anyMatch(caller -> caller == code || calls(code, caller, depth - 1));
  }

  /** What the branches on every way to the wait have decided, such as a loop's condition. */
  private static PathState whatHolds(Invoke wait, Instruction future) {
    Dominators dominators = Dominators.of(wait.block().body());
    PathState state = PathState.at(future);
    for (Block block : wait.block().body().blocks()) {
      if (block.last().orElse(null) instanceof Branch branch) {
        for (Edge edge : block.outgoing()) {
          boolean decided = dominators.leadsAlways(edge, wait.block());
          if (decided && edge.kind() == Edge.Kind.TRUE) {
            state = state.withTruth(branch.condition(), true);
          } else if (decided && edge.kind() == Edge.Kind.FALSE) {
            state = state.withTruth(branch.condition(), false);
          }
        }
      }
    }
    return state;
  }

  private List<Edge> timeouts(Invoke wait) {
    return ThrowEdges.taken(wait.block(), TIMEOUT, analyses.program().hierarchy());
  }

  private boolean endsIn(Block block, Set<Instruction> ends) {
    return block.instructions().stream().anyMatch(each -> isEnd(each, ends, MAX_DEPTH));
  }

  private boolean isEnd(Instruction instruction, Set<Instruction> ends, int depth) {
    if (ends.contains(instruction)
        || calls.facts(instruction).map(CallFacts::exits).orElse(false)) {
      return true;
    }
    if (depth == 0) {
      return false;
    }
    return calls.targets(instruction).stream()
        .map(MethodModel::body)
        .flatMap(Optional::stream)
        .anyMatch(
            body -> body.instructions().stream().anyMatch(each -> isEnd(each, ends, depth - 1)));
  }

  private Optional<Caught> handler(Invoke wait) {
    return timeouts(wait).stream()
        .flatMap(edge -> edge.to().instructions().stream().limit(1))
        .filter(first -> first instanceof Caught caught && !caught.isSynthetic())
        .map(Caught.class::cast)
        .findFirst();
  }
}
