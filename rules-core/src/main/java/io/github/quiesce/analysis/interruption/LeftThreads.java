package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.DaemonStatus;
import io.github.quiesce.analysis.resources.Starts;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.threads.ThreadLives;
import io.github.quiesce.analysis.waits.Lengths;
import io.github.quiesce.analysis.waits.WaitBounds;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MonitorEnter;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Threads that are joined with a bound, are asked then whether they still run, and are left running
 * if they do: nobody else has them, and nobody interrupts them or has another way to end them.
 */
public final class LeftThreads {
  private static final String JOIN = "join";
  private static final String THREAD = "thread";

  /** Places looked at after which nothing is said. */
  private static final int LIMIT = 2000;

  private final Analyses analyses;
  private final Calls calls;
  private final MayThrow mayThrow;
  private final ThreadHandles handles;

  private record Point(Block block, PathState state, boolean asked) {}

  private LeftThreads(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
    this.handles = new ThreadHandles(analyses);
  }

  public static LeftThreads of(Analyses analyses) {
    return analyses.get(LeftThreads.class, LeftThreads::new);
  }

  /** The start of the thread that a timed join leaves running. */
  public Optional<Instruction> leftBy(Instruction instruction) {
    if (!(instruction instanceof Invoke wait) || !isTimedJoin(wait)) {
      return Optional.empty();
    }
    return joined(wait)
        .flatMap(thread -> Origins.of(analyses).of(thread).only())
        .flatMap(made -> Acquisitions.of(analyses).at(made))
        .filter(made -> made.kind().equals(THREAD))
        .flatMap(made -> leftBy(wait, made));
  }

  private boolean isTimedJoin(Invoke wait) {
    return calls
            .facts(wait)
            .flatMap(CallFacts::blocks)
            .filter(blocks -> blocks.what().equals(JOIN))
            .filter(blocks -> blocks.bound().kind() == Amount.Kind.ARGUMENT)
            .isPresent()
        && !WaitBounds.of(analyses).isUnbounded(CallSite.of(wait, calls));
  }

  /** The receiver, or what a unit of time or a library's helper is given. */
  private Optional<Value> joined(Invoke wait) {
    return wait.receiver()
        .filter(value -> !Lengths.of(analyses).isUnit(value.type()))
        .or(() -> wait.arguments().stream().findFirst());
  }

  private Optional<Instruction> leftBy(Invoke wait, Acquisition thread) {
    Flow flow = ObjectFlow.of(analyses).of(thread.site());
    if (flow.hasEscaped() || !flow.fields().isEmpty() || !flow.complete()) {
      return Optional.empty();
    }
    return Starts.ofThread(thread, flow, analyses)
        .filter(start -> isToBeEnded(thread, runs(thread, start)))
        .filter(start -> isAtMercy(wait, flow))
        .filter(start -> isLeft(wait, flow))
        .filter(start -> isLong(start, runs(thread, start), flow));
  }

  /**
   * Whether somebody is to end it. A daemon may be meant to be left to itself, but not one that
   * looks whether it is interrupted: nobody else could do that.
   */
  private boolean isToBeEnded(Acquisition thread, List<TaskRun> runs) {
    return switch (DaemonStatus.of(analyses).of(thread)) {
      case NOT_DAEMON -> true;
      case DAEMON ->
          runs.stream()
              .flatMap(run -> ThreadLives.of(analyses).bodies(run).stream())
              .anyMatch(this::looksAtStatus);
      case UNKNOWN -> false;
    };
  }

  private boolean looksAtStatus(Body task) {
    return task.instructions().stream()
        .flatMap(each -> calls.facts(each).flatMap(CallFacts::interruption).stream())
        .anyMatch(CallFacts.Interruption.READS::equals);
  }

  /** Whether it may take long, and has no other end. */
  private boolean isLong(Instruction start, List<TaskRun> runs, Flow thread) {
    return mayLast(runs) && !handles.mayHave(start, runs, thread);
  }

  /** What it runs, of code beside; what is elsewhere may not be in view the next time. */
  private List<TaskRun> runs(Acquisition thread, Instruction start) {
    List<TaskRun> runs = new ArrayList<>(Tasks.of(analyses).submittedBy(thread.site()));
    if (start != thread.site()) {
      runs.addAll(Tasks.of(analyses).submittedBy(start));
    }
    runs.removeIf(run -> !run.body().isBeside(start.block().body()));
    return runs;
  }

  /**
   * Whether it does something that can take long: a loop, a lock, or a call of which facts do not
   * say that it waits for nothing. What is not known can.
   */
  private boolean mayLast(List<TaskRun> runs) {
    return runs.isEmpty() || runs.stream().anyMatch(run -> mayLast(run.body()));
  }

  private boolean mayLast(Body task) {
    return !Loops.of(analyses).in(task).isEmpty()
        || task.instructions().stream()
            .anyMatch(
                each ->
                    each instanceof MonitorEnter || (each instanceof Invoke call && mayLast(call)));
  }

  private boolean mayLast(Invoke call) {
    Optional<CallFacts> facts = calls.facts(call);
    return facts.isEmpty()
        || facts.get().blocks().isPresent()
        || !facts.get().runs().isEmpty()
        || calls.runsPassedCode(call);
  }

  /** Whether nobody interrupts it before, and nothing but this body does so at all. */
  private boolean isAtMercy(Invoke wait, Flow flow) {
    Set<Block> before = Paths.to(wait.block(), edge -> true);
    return flow.uses().stream()
        .filter(use -> use.facts().flatMap(CallFacts::cancels).isPresent())
        .map(use -> use.at().block())
        .allMatch(at -> at.body() == wait.block().body() && !before.contains(at));
  }

  /** Whether a way to the end passes the answer that it still runs, and nothing that ends it. */
  private boolean isLeft(Invoke wait, Flow flow) {
    Body body = wait.block().body();
    Set<Instruction> answers = new LinkedHashSet<>();
    PathState state = PathState.at(flow.created());
    for (Use use : flow.uses()) {
      Optional<Boolean> whenEnded =
          use.facts().flatMap(CallFacts::settles).flatMap(CallFacts.Settles::when);
      if (whenEnded.isPresent()) {
        answers.add(use.at());
        state = state.withTruth(use.at(), !whenEnded.get());
      }
    }
    Set<Instruction> ends = FutureTasks.ends(flow);
    ends.removeAll(answers);
    boolean tells =
        calls.facts(wait).filter(CallFacts::outcome).isPresent() && !body.usersOf(wait).isEmpty();
    Deque<Point> work = new ArrayDeque<>();
    for (Edge edge : wait.block().outgoing()) {
      if (!edge.isExceptional()) {
        PathState after = tells ? state.withTruth(wait, false) : state;
        work.add(new Point(edge.to(), after.along(edge), tells));
      }
    }
    return reachesEnd(body, work, answers, ends);
  }

  private boolean reachesEnd(
      Body body, Deque<Point> work, Set<Instruction> answers, Set<Instruction> ends) {
    Set<Point> seen = new HashSet<>();
    while (!work.isEmpty() && seen.size() < LIMIT) {
      Point point = work.poll();
      Block block = point.block();
      if (block == body.exit() || block == body.exceptionalExit()) {
        if (point.asked()) {
          return true;
        }
      } else if (seen.add(point) && block.instructions().stream().noneMatch(e -> isEnd(e, ends))) {
        boolean asked = point.asked() || block.instructions().stream().anyMatch(answers::contains);
        block.outgoing().stream()
            .filter(edge -> mayThrow.isFeasible(edge) && point.state().admits(edge))
            .forEach(edge -> work.add(new Point(edge.to(), point.state().along(edge), asked)));
      }
    }
    return false;
  }

  private boolean isEnd(Instruction each, Set<Instruction> ends) {
    return ends.contains(each) || calls.facts(each).map(CallFacts::exits).orElse(false);
  }
}
