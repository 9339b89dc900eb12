package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.interruption.InterruptEffects;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Releases;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;

/** Whether anybody can interrupt a thread. */
public final class ThreadReach {
  private static final String THREAD_GROUP = "thread-group";

  private final Analyses analyses;
  private final Program program;

  private ThreadReach(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
  }

  public static ThreadReach of(Analyses analyses) {
    return analyses.get(ThreadReach.class, ThreadReach::new);
  }

  /**
   * Whether the thread object is dropped or kept where nothing interrupts it: it does not leave the
   * view, belongs to no group that is passed to it, and does not hand itself out.
   */
  public boolean isOutOfReach(StartedThread thread) {
    return thread.allMade()
        && thread.made().stream().noneMatch(made -> isReached(made, thread))
        && !isReachedWithoutObject(thread);
  }

  /** Whether others get at it by a group that is passed to it, or because it hands itself out. */
  boolean isReachedWithoutObject(StartedThread thread) {
    return thread.made().stream().flatMap(made -> made.arguments().stream()).anyMatch(this::isGroup)
        || ThreadLives.of(analyses).bodies(thread.run()).stream().anyMatch(this::handsItselfOut);
  }

  private boolean isReached(Acquisition made, StartedThread thread) {
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    return flow.hasEscaped()
        || !flow.returns().isEmpty()
        || Releases.interrupting(flow).stream().anyMatch(use -> !thread.runs(use.at()));
  }

  private boolean isGroup(Value argument) {
    return program
        .facts()
        .type(argument.type())
        .flatMap(type -> type.kind())
        .filter(THREAD_GROUP::equals)
        .isPresent();
  }

  private boolean handsItselfOut(Body body) {
    return body.instructions().stream()
        .filter(InterruptEffects.of(analyses)::givesCurrentThread)
        .anyMatch(each -> isReachedFromOutside(each, body));
  }

  /** {@code Thread.currentThread()} kept in a field, or passed on; restoring its status is not. */
  private boolean isReachedFromOutside(Instruction current, Body body) {
    Flow flow = ObjectFlow.of(analyses).of(current);
    return flow.hasEscaped()
        || !flow.fields().isEmpty()
        || Releases.interrupting(flow).stream().anyMatch(use -> use.at().block().body() != body);
  }
}
