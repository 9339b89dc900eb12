package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.tasks.ThreadStarts;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps before which a task does not run, however early it is made: where its thread is
 * started, where the collection it waits in is handed to a pool, where the future around it is run.
 */
final class TaskBeginnings {
  private final Analyses analyses;

  private TaskBeginnings(Analyses analyses) {
    this.analyses = analyses;
  }

  static TaskBeginnings of(Analyses analyses) {
    return analyses.get(TaskBeginnings.class, TaskBeginnings::new);
  }

  /** Where a run begins: where it is handed in, or where the thread is started that it is for. */
  Set<Instruction> of(TaskRun run) {
    boolean onlyForThis = run.task() instanceof NewObject made && usersOf(made).size() == 1;
    return onlyForThis ? atStart(run.submission()) : Set.of(run.submission());
  }

  /** Where a lambda begins to run: where it is made, if more is not known of it. */
  Set<Instruction> of(CreateLambda lambda, Body body) {
    List<TaskRun> runs = Tasks.of(analyses).of(body);
    if (runs.size() == 1 && usersOf(lambda).equals(List.of(runs.get(0).submission()))) {
      return atStart(runs.get(0).submission());
    }
    Set<Instruction> found = new LinkedHashSet<>();
    Flow flow = ObjectFlow.of(analyses).of(lambda);
    if (!flow.hasEscaped()) {
      flow.uses().stream().filter(this::runs).forEach(use -> found.addAll(atStart(use.at())));
    }
    return found.isEmpty() ? Set.of(lambda) : found;
  }

  private static List<Value> usersOf(Instruction task) {
    return List.copyOf(task.block().body().usersOf(task));
  }

  /** Whether a use runs what is used, or has it run. */
  private boolean runs(Use use) {
    return use.facts().stream()
            .flatMap(facts -> facts.runs().stream())
            .anyMatch(runs -> runs.task().equals(use.place()))
        || (use.place().equals(Place.RECEIVER) && callsTask(use.method()));
  }

  /** Whether it calls the only method of a task, by its interface or by a class below that. */
  private boolean callsTask(MethodRef method) {
    Program program = analyses.program();
    return program.hierarchy().supertypes(method.owner()).stream()
        .flatMap(type -> program.facts().type(type).stream())
        .anyMatch(
            type ->
                type.functionalMethod().filter(method.name()::equals).isPresent()
                    && type.functionalArity() == method.parameterTypes().size());
  }

  private Set<Instruction> atStart(Instruction submission) {
    boolean thread =
        submission instanceof NewObject
            && Calls.of(analyses).facts(submission).stream()
                .flatMap(facts -> facts.runs().stream())
                .anyMatch(runs -> runs.where() == CallFacts.Where.NEW_THREAD);
    Set<Instruction> starts = thread ? ThreadStarts.of(analyses).ofThread(submission) : Set.of();
    return starts.isEmpty() ? Set.of(submission) : starts;
  }
}
