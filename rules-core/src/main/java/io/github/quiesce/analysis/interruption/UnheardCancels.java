package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.InterruptEffects.Notice;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.threads.ThreadLives;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Futures whose cancellation does not reach the thread that works for them: they are completed, and
 * the work goes on.
 */
public final class UnheardCancels {
  private static final String FUTURE = "future";

  /** Stages that depend on one another and are followed. */
  private static final int MAX_STAGES = 8;

  private final Analyses analyses;
  private final Calls calls;

  /**
   * A call that is to stop a task, and does not.
   *
   * @param timeout whether it completes the future after a time, instead of at once
   */
  public record Unheard(Instruction call, boolean timeout) {}

  private UnheardCancels(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  public static UnheardCancels of(Analyses analyses) {
    return analyses.get(UnheardCancels.class, UnheardCancels::new);
  }

  /** The calls that are to stop a task through a future that cannot, in the order found. */
  public List<Unheard> of(TaskRun run) {
    if (!run.isConcurrent() || run.runs().cancellable() || !givesFuture(run.submission())) {
      return List.of();
    }
    List<Flow> stages = stages(run.submission());
    List<Body> code = ThreadLives.of(analyses).bodies(run);
    if (stages.stream().anyMatch(stage -> isUsedIn(stage, code)) || endsByFlag(run.body())) {
      return List.of();
    }
    List<Unheard> found = new ArrayList<>();
    for (Flow stage : stages) {
      for (Use use : stage.uses()) {
        if (isCancel(use, stage.created().type())) {
          Unheard unheard = new Unheard(use.at(), Callers.arguments(use.at()).size() > 1);
          if (unheard.timeout() ? outlasts(run, code) : wouldStop(run.body())) {
            found.add(unheard);
          }
        }
      }
    }
    return found;
  }

  private boolean givesFuture(Instruction call) {
    return calls
        .facts(call)
        .flatMap(CallFacts::acquires)
        .filter(made -> made.kind().equals(FUTURE))
        .isPresent();
  }

  /** The future a call gives, and those that are made of it by adding to it. */
  private List<Flow> stages(Instruction submission) {
    List<Flow> stages = new ArrayList<>();
    Set<Instruction> made = new LinkedHashSet<>(List.of(submission));
    List<Instruction> work = new ArrayList<>(made);
    while (!work.isEmpty() && stages.size() < MAX_STAGES) {
      Flow stage = ObjectFlow.of(analyses).of(work.remove(0));
      stages.add(stage);
      for (Use use : stage.uses()) {
        if (use.place().equals(Place.RECEIVER) && givesFuture(use.at()) && made.add(use.at())) {
          work.add(use.at());
        }
      }
    }
    return stages;
  }

  /** The task looks at its own future, or is told by it. */
  private static boolean isUsedIn(Flow stage, List<Body> task) {
    return stage.uses().stream()
        .anyMatch(use -> task.contains(use.at().block().body()) && !isOnlyDropped(use));
  }

  /** {@code running.remove(id)}: it is taken out of where it is kept, and not looked at. */
  private static boolean isOnlyDropped(Use use) {
    return use.depth() > 0
        && use.place().equals(Place.RECEIVER)
        && use.facts().filter(facts -> facts.changes().isPresent()).isPresent()
        && use.at().block().body().usersOf(use.at()).isEmpty();
  }

  private boolean endsByFlag(Body task) {
    return Loops.of(analyses).in(task).stream()
        .anyMatch(
            loop ->
                LoopEnds.of(analyses).of(loop) == LoopEnds.End.FLAG
                    && loop.exits().stream().anyMatch(exit -> isFlag(exit, loop)));
  }

  /** That a queue is empty tells the task that it has done all, and not that it is to stop. */
  private boolean isFlag(Edge exit, Loop loop) {
    return LoopEnds.of(analyses).at(exit, loop) == LoopEnds.End.FLAG
        && !(exit.from().last().orElse(null) instanceof Branch branch
            && branch.condition() instanceof Binary test
            && test.right() instanceof Constant constant
            && constant.isNull()
            && calls.facts(Cast.under(test.left())).filter(CallFacts::takesOut).isPresent());
  }

  /**
   * Whether the use asks the future itself to stop, with nobody interrupted. A variable may name it
   * by an interface whose other implementations do interrupt.
   */
  private boolean isCancel(Use use, String type) {
    boolean unheard =
        use.depth() == 0
            && calls
                .ownFacts(use.method(), type)
                .or(use::facts)
                .flatMap(CallFacts::cancels)
                .filter(cancels -> cancels.place().equals(use.place()))
                .filter(cancels -> cancels.byInterrupt() == CallFacts.Interrupts.NEVER)
                .isPresent();
    List<Value> arguments = Callers.arguments(use.at());
    boolean byTimeout = arguments.size() > 1;
    boolean interrupting =
        arguments.size() == 1
            && arguments.get(0) instanceof Constant constant
            && constant.isInteger(1);
    return unheard && (byTimeout || interrupting);
  }

  /** Whether an interrupt would end the task, or it never ends. */
  private boolean wouldStop(Body task) {
    InterruptEffects effects = InterruptEffects.of(analyses);
    return task.instructions().stream().anyMatch(each -> effects.notices(each) == Notice.YES)
        || neverEnds(task);
  }

  private boolean neverEnds(Body task) {
    return Loops.of(analyses).in(task).stream().anyMatch(this::isEndless);
  }

  private boolean isEndless(Loop loop) {
    LoopEnds.End end = LoopEnds.of(analyses).of(loop);
    return end == LoopEnds.End.NEVER || end == LoopEnds.End.INTERRUPT;
  }

  /** Whether the task may still run long after the time is over. */
  private boolean outlasts(TaskRun run, List<Body> code) {
    return waitsForEver(run.body())
        || (code.stream().anyMatch(this::looksToBeStopped) && !isPoolInterrupted(run));
  }

  /**
   * It looks at the interrupt status in a loop that may be a long one: it expects to be stopped.
   */
  private boolean looksToBeStopped(Body body) {
    LoopEnds ends = LoopEnds.of(analyses);
    return Loops.of(analyses).in(body).stream()
        .filter(loop -> !ends.isShortByConstant(loop))
        .anyMatch(
            loop ->
                loop.exits().stream()
                    .anyMatch(exit -> ends.at(exit, loop) == LoopEnds.End.INTERRUPT));
  }

  /** It is the pool that interrupts: the task looks for that, and not for its future's sake. */
  private boolean isPoolInterrupted(TaskRun run) {
    InterruptedTasks interrupted = InterruptedTasks.of(analyses);
    return run.submission().operands().stream()
        .anyMatch(each -> !interrupted.interruptersOf(each).isEmpty());
  }

  private boolean waitsForEver(Body task) {
    return neverEnds(task)
        || task.instructions().stream()
            .anyMatch(
                each ->
                    calls
                        .facts(each)
                        .flatMap(CallFacts::blocks)
                        .filter(b -> b.interruptible())
                        .filter(b -> b.bound().kind() == Amount.Kind.UNBOUNDED)
                        .isPresent());
  }
}
