package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.lifecycle.Guards;
import io.github.quiesce.analysis.lifecycle.PooledCode;
import io.github.quiesce.analysis.lifecycle.Repetition;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * The code that starts a task: whether it is on the task's own thread, and whether it comes again.
 */
final class Submitters {
  private static final int MAX_CALLERS = 3;

  private final Analyses analyses;
  private final TaskStarts starts;
  private final Callers callers;

  private Submitters(Analyses analyses) {
    this.analyses = analyses;
    this.starts = TaskStarts.of(analyses);
    this.callers = Callers.of(analyses);
  }

  static Submitters of(Analyses analyses) {
    return analyses.get(Submitters.class, Submitters::new);
  }

  /** Whether a use after the start is on the thread that runs the task, or may be under a lock. */
  boolean isSafe(TaskStart start, AfterStart after, Touch touch) {
    Body body = touch.position().block().body();
    return after.isUnderLockOfCaller(body)
        || isOnThreadOf(start, body, MAX_CALLERS, new HashSet<>());
  }

  private boolean isOnThreadOf(TaskStart start, Body body, int depth, Set<Body> seen) {
    if (!seen.add(body) || depth == 0) {
      return false;
    }
    boolean itself =
        starts.all().stream()
            .filter(each -> each.run().body() == body)
            .anyMatch(each -> each.lanes().areOneWith(start.lanes()) || isUnknownOf(each, start));
    return itself
        || PooledCode.of(analyses).callersOf(body).stream()
            .anyMatch(call -> isOnThreadOf(start, call.block().body(), depth - 1, seen));
  }

  /** A pool that nobody knows may be the one thread, or hand the task to the one thread. */
  private static boolean isUnknownOf(TaskStart one, TaskStart other) {
    return !one.lanes().isKnown() && other.lanes().kind() != Lanes.Kind.OWN;
  }

  /**
   * Whether others may call the method that starts the task again while it runs, each time for
   * something else: the task holds something that is of the call.
   */
  boolean mayComeAgain(TaskStart start, AfterStart after, NewObject collection) {
    Body body = start.at().block().body();
    return after.left().stream().anyMatch(this::isOpen)
        && holdsSomethingOfTheCall(start.run().task())
        && !Guards.of(analyses).isGuarded(start.at())
        && Tasks.of(analyses).of(body).isEmpty()
        && body.instructions().stream()
            .noneMatch(each -> AfterStart.makes(analyses, each, collection));
  }

  private boolean isOpen(MethodModel method) {
    return !method.isConstructor()
        && !method.isStaticInitializer()
        && !Repetition.isMain(method)
        && !callers.areCompleteInUnit(method);
  }

  private static boolean holdsSomethingOfTheCall(Value task) {
    return task instanceof Instruction made
        && made.operands().stream().anyMatch(each -> !isOfTheObject(each));
  }

  private static boolean isOfTheObject(Value value) {
    return value instanceof LoadField || value instanceof Constant || Parameter.isThis(value);
  }
}
