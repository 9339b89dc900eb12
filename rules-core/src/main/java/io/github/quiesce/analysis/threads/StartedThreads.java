package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All threads that are started in view. A thread that is made and never started holds nothing, and
 * one that is handed on before its start is somebody else's; both are left out.
 */
public final class StartedThreads {
  private static final String THREAD = "thread";

  private final Analyses analyses;
  private final Calls calls;
  private final List<StartedThread> all = new ArrayList<>();

  private StartedThreads(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    for (TaskRun run : Tasks.of(analyses).all()) {
      if (run.runs().where() == CallFacts.Where.NEW_THREAD) {
        find(run);
      }
    }
  }

  public static StartedThreads of(Analyses analyses) {
    return analyses.get(StartedThreads.class, StartedThreads::new);
  }

  public List<StartedThread> all() {
    return List.copyOf(all);
  }

  private void find(TaskRun run) {
    Instruction submission = run.submission();
    if (starts(submission)) {
      all.add(started((Invoke) submission, run));
      return;
    }
    Optional<Acquisition> made = Acquisitions.of(analyses).at(submission).filter(this::isThread);
    if (made.isEmpty()) {
      return; // a shutdown hook, or a superclass that is told the task
    }
    if (run.runs().times() == CallFacts.Times.ONCE) {
      all.add(
          new StartedThread(
              submission, run, made.stream().toList(), true)); // made and started in one
      return;
    }
    ObjectFlow.of(analyses).of(submission).uses().stream()
        .filter(use -> use.depth() == 0 && use.place().equals(Place.RECEIVER))
        .map(Use::at)
        .filter(this::starts)
        .findFirst()
        .ifPresent(start -> all.add(new StartedThread(start, run, made.stream().toList(), true)));
  }

  private boolean isThread(Acquisition made) {
    return made.kind().equals(THREAD);
  }

  private boolean starts(Instruction call) {
    return call instanceof Invoke
        && calls.facts(call).flatMap(CallFacts::starts).filter(Place.RECEIVER::equals).isPresent();
  }

  /** A thread of a class in view; one that starts itself may be made anywhere. */
  private StartedThread started(Invoke start, TaskRun run) {
    List<Acquisition> made = new ArrayList<>();
    Origins.Result origins = Origins.of(analyses).of(start.receiver().orElseThrow());
    for (Value origin : origins.values()) {
      Acquisitions.of(analyses).at(origin).filter(this::isThread).ifPresent(made::add);
      if (origin instanceof Parameter self && self.kind() == Parameter.Kind.SELF) {
        Acquisitions.of(analyses).of(THREAD).stream()
            .filter(each -> isSubtype(each.site(), self))
            .forEach(made::add);
      }
    }
    return new StartedThread(start, run, made, origins.complete() && !made.isEmpty());
  }

  private boolean isSubtype(Instruction made, Value self) {
    return analyses.program().hierarchy().isSubtype(made.type(), self.type());
  }
}
