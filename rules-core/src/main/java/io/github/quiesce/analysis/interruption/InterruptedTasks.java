package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.resources.Releases;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which tasks somebody in view asks to stop by interrupting them. */
public final class InterruptedTasks {
  /** Calls between a task and the wait of a helper. */
  private static final int MAX_CALLS = 3;

  private final Analyses analyses;

  private InterruptedTasks(Analyses analyses) {
    this.analyses = analyses;
  }

  public static InterruptedTasks of(Analyses analyses) {
    return analyses.get(InterruptedTasks.class, InterruptedTasks::new);
  }

  /** The calls in view that interrupt the task: cancel(true), shutdownNow, interrupt. */
  public List<Instruction> cancellers(TaskRun run) {
    List<Instruction> found = new ArrayList<>();
    if (run.runs().cancellable()) {
      addCancellers(run.submission(), found); // through the future that the call gives
    }
    if (run.task() instanceof NewObject task) {
      addCancellers(task, found); // the task is a future itself
    }
    if (run.submission() instanceof Invoke call
        && run.runs().where() == CallFacts.Where.RECEIVER_POOL) {
      call.receiver().ifPresent(pool -> addCancellersOf(pool, found));
    }
    if (run.runs().where() == CallFacts.Where.NEW_THREAD) {
      Value thread =
          run.submission() instanceof Invoke start && start.receiver().isPresent()
              ? start.receiver().get()
              : run.submission();
      addCancellersOf(thread, found);
    }
    return found;
  }

  /** The calls in view that interrupt what a thread or pool runs. */
  List<Instruction> interruptersOf(Value pool) {
    List<Instruction> found = new ArrayList<>();
    addCancellersOf(pool, found);
    return found;
  }

  private void addCancellersOf(Value cancelled, List<Instruction> found) {
    for (Value origin : Origins.of(analyses).of(cancelled).values()) {
      if (origin instanceof Invoke || origin instanceof NewObject) {
        addCancellers((Instruction) origin, found);
      }
    }
  }

  private void addCancellers(Instruction made, List<Instruction> found) {
    Flow flow = ObjectFlow.of(analyses).of(made);
    Releases.interrupting(flow).stream().map(Use::at).forEach(found::add);
  }

  /**
   * Whether an interrupt is how the code around a wait is ended: it runs as a task that is
   * interrupted in view, by itself or as a helper of one, and the exception leaves every loop.
   */
  public boolean endsByInterrupt(Instruction wait) {
    return endsByInterrupt(wait, MAX_CALLS);
  }

  private boolean endsByInterrupt(Instruction at, int depth) {
    Body body = at.block().body();
    List<TaskRun> runs = Tasks.of(analyses).of(body);
    if (!leavesLoops(at)) {
      return false;
    }
    if (!runs.isEmpty()) {
      return runs.stream().noneMatch(run -> cancellers(run).isEmpty());
    }
    return interruptsItself(body)
        || isInterruptedWhereMade(body)
        || (depth > 0 && helpsOnlyThose(at, depth - 1));
  }

  /** Whether whoever calls the code around ends by the interruption that it passes on. */
  private boolean helpsOnlyThose(Instruction at, int depth) {
    Body body = at.block().body();
    if (body.isLambda() || !passesOn(at)) {
      return false;
    }
    Callers callers = Callers.of(analyses);
    List<Instruction> calls = callers.of(body.method());
    return !calls.isEmpty()
        && callers.referencesTo(body.method()).isEmpty()
        && !callers.isOpen(body.method())
        && calls.stream().allMatch(call -> endsByInterrupt(call, depth));
  }

  private boolean passesOn(Instruction at) {
    return interruptionEdges(at).stream()
        .allMatch(edge -> edge.to() == at.block().body().exceptionalExit());
  }

  /** A thread's class with a method that interrupts it, started out of view. */
  private boolean interruptsItself(Body body) {
    if (body.isLambda() || ThreadEnds.of(analyses).after(body) != ThreadEnds.End.THREAD) {
      return false;
    }
    return body.method().owner().methods().stream()
        .flatMap(method -> method.body().stream())
        .anyMatch(this::interruptsSelf);
  }

  /**
   * A thread's class each object of which is interrupted in view, wherever it is started: {@code
   * for (Worker each : workers) each.start()}.
   */
  private boolean isInterruptedWhereMade(Body body) {
    if (body.isLambda() || ThreadEnds.of(analyses).after(body) != ThreadEnds.End.THREAD) {
      return false;
    }
    List<NewObject> made = Creations.of(analyses).of(body.method().owner().name());
    return !made.isEmpty()
        && made.stream()
            .map(ObjectFlow.of(analyses)::of)
            .noneMatch(flow -> Releases.interrupting(flow).isEmpty());
  }

  private boolean interruptsSelf(Body body) {
    return body.instructions().stream()
        .anyMatch(
            each ->
                each instanceof Invoke call
                    && call.receiver().equals(body.self().map(Value.class::cast))
                    && Calls.of(analyses)
                        .facts(call)
                        .flatMap(CallFacts::cancels)
                        .filter(c -> c.byInterrupt() == CallFacts.Interrupts.ALWAYS)
                        .isPresent());
  }

  /** Whether the interruption the call throws gets out of all loops around it. */
  private boolean leavesLoops(Instruction wait) {
    Optional<Loop> loop = Loops.of(analyses).around(wait.block());
    while (loop.isPresent()) {
      Loop around = loop.get();
      if (interruptionEdges(wait).stream().anyMatch(edge -> around.contains(edge.to()))) {
        return false;
      }
      loop = around.parent();
    }
    return true;
  }

  private List<Edge> interruptionEdges(Instruction wait) {
    List<Edge> result = new ArrayList<>();
    for (String type : thrownBy(wait)) {
      if (InterruptEffects.of(analyses).isInterruption(type)) {
        result.addAll(ThrowEdges.taken(wait.block(), type, analyses.program().hierarchy()));
      }
    }
    return result;
  }

  private List<String> thrownBy(Instruction call) {
    return Calls.of(analyses)
        .facts(call)
        .map(CallFacts::thrown)
        .orElseGet(() -> call instanceof Invoke invoke ? invoke.method().thrown() : List.of());
  }
}
