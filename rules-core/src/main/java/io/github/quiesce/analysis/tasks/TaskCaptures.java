package io.github.quiesce.analysis.tasks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Value;

/** What a task keeps alive. */
public final class TaskCaptures {
  private final Analyses analyses;

  private TaskCaptures(Analyses analyses) {
    this.analyses = analyses;
  }

  public static TaskCaptures of(Analyses analyses) {
    return analyses.get(TaskCaptures.class, TaskCaptures::new);
  }

  /**
   * Whether a task holds something of an object: {@code this}, a captured variable, an argument.
   */
  public boolean holdsAnObject(Value task) {
    if (task instanceof CreateLambda lambda) {
      return usesThis(lambda) || lambda.operands().stream().anyMatch(each -> !isStatic(each));
    }
    return task instanceof NewObject created
        && (!created.operands().isEmpty() || readsOuterThis(created.type()));
  }

  private static boolean usesThis(CreateLambda lambda) {
    return lambda
        .body()
        .flatMap(body -> body.self().filter(self -> !body.usersOf(self).isEmpty()))
        .isPresent();
  }

  private static boolean isStatic(Value value) {
    return value instanceof LoadField load && load.field().isStatic();
  }

  private boolean readsOuterThis(String className) {
    return Bodies.of(analyses).all().stream()
        .filter(body -> body.method().owner().name().equals(className))
        .flatMap(body -> body.instructions().stream())
        .anyMatch(each -> each instanceof LoadField load && load.field().isOuterThis());
  }
}
