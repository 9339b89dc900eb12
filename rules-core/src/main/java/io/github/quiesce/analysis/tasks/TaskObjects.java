package io.github.quiesce.analysis.tasks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * The classes of the objects that tasks run on. A {@code run()} that is inherited calls methods
 * that only the class below has, so that its code alone does not tell what the task does.
 */
public final class TaskObjects {
  private final Program program;
  private final Calls calls;
  private final Creations creations;

  private TaskObjects(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.creations = Creations.of(analyses);
  }

  public static TaskObjects of(Analyses analyses) {
    return analyses.get(TaskObjects.class, TaskObjects::new);
  }

  /**
   * The class of which exactly an object is that runs the task; empty if the task is no method of
   * an object, or of one whose class is not known.
   */
  public Optional<String> classOf(TaskRun run) {
    if (run.body().isLambda()) {
      return Optional.empty();
    }
    return classOf(run.task())
        .filter(type -> program.hierarchy().isSubtype(type, run.body().method().owner().name()));
  }

  private Optional<String> classOf(Value task) {
    if (task instanceof NewObject made) {
      return Optional.of(made.type());
    }
    return Parameter.isThis(task)
        ? program.findClass(task.type()).flatMap(this::onlyOneMadeBeside)
        : Optional.empty();
  }

  /**
   * An abstract class that starts itself has some class below it: the only one in its file of which
   * objects are made there, however much else is in view.
   */
  private Optional<String> onlyOneMadeBeside(ClassModel type) {
    if (!type.modifiers().isAbstract()) {
      return Optional.empty();
    }
    List<String> made =
        calls.below(type.name()).stream()
            .filter(below -> below.outermostName().equals(type.outermostName()))
            .map(ClassModel::name)
            .filter(below -> creations.of(below).stream().anyMatch(each -> isBeside(each, type)))
            .toList();
    return made.size() == 1 ? Optional.of(made.get(0)) : Optional.empty();
  }

  private static boolean isBeside(NewObject each, ClassModel type) {
    return each.block().body().method().owner().outermostName().equals(type.outermostName());
  }
}
