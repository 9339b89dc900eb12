package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which thread is asked for its interrupt status, or interrupted: the one that runs the code, or
 * one that some other code was run by and kept.
 */
final class AskedThreads {
  private static final String RUN = "run";

  /** Calls from a thread's own run method to a helper. */
  private static final int MAX_CALLS = 3;

  private final Analyses analyses;
  private final Calls calls;
  private Optional<Set<Body>> inTasks = Optional.empty();

  AskedThreads(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  static boolean givesCurrent(Calls calls, Value value) {
    return calls
        .facts(value)
        .flatMap(CallFacts::interruption)
        .filter(CallFacts.Interruption.CURRENT_THREAD::equals)
        .isPresent();
  }

  /**
   * Whether a task asks a thread that is surely not its own: the current one of code that no task
   * runs.
   */
  boolean isAnother(Instruction question) {
    Optional<Value> thread =
        question instanceof Invoke call ? call.receiver() : Optional.<Value>empty();
    if (thread.isEmpty() || givesCurrent(calls, thread.get())) {
      return false;
    }
    Origins.Result origins = Origins.of(analyses).of(thread.get());
    return origins.complete()
        && !origins.values().isEmpty()
        && inTasks().contains(question.block().body())
        && origins.values().stream().allMatch(this::isKeptByOthers);
  }

  /** Whether it is a thread's own run method that asks the thread, or a helper of that method. */
  boolean isByItself(Invoke call) {
    return call.isOnSelf() && isRunByItself(call.block().body(), MAX_CALLS);
  }

  private boolean isRunByItself(Body body, int depth) {
    MethodModel method = body.method();
    if (body.isLambda()) {
      return false;
    }
    if (method.name().equals(RUN) && method.arity() == 0) {
      return true;
    }
    Callers callers = Callers.of(analyses);
    return depth > 0
        && callers.areComplete(method)
        && callers.areOnSelf(method)
        && callers.of(method).stream()
            .allMatch(each -> isRunByItself(each.block().body(), depth - 1));
  }

  private boolean isKeptByOthers(Value thread) {
    return givesCurrent(calls, thread)
        && thread instanceof Instruction made
        && !inTasks().contains(made.block().body());
  }

  /** All code that tasks may run on their own threads, and more rather than less. */
  private Set<Body> inTasks() {
    if (inTasks.isEmpty()) {
      Set<Body> found = new LinkedHashSet<>();
      Tasks.of(analyses).all().stream()
          .filter(TaskRun::isConcurrent)
          .forEach(run -> found.add(run.body()));
      Deque<Body> work = new ArrayDeque<>(found);
      while (!work.isEmpty()) {
        for (Instruction each : work.poll().instructions()) {
          for (MethodModel target : calls.targets(each)) {
            target.body().filter(found::add).ifPresent(work::add);
          }
          for (TaskRun run : Tasks.of(analyses).submittedBy(each)) {
            if (found.add(run.body())) {
              work.add(run.body());
            }
          }
        }
      }
      inTasks = Optional.of(found);
    }
    return inTasks.get();
  }
}
