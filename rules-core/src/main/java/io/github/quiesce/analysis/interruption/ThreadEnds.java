package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.TypeNames;
import java.util.List;

/**
 * Bodies after whose end nobody looks at the interrupt status: run() of a thread, a task (its pool
 * clears the status itself), main.
 */
public final class ThreadEnds {
  /** Facts kind of interfaces and classes whose only method is a task. */
  private static final String TASK = "task";

  private final Analyses analyses;
  private final Program program;

  private ThreadEnds(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
  }

  public static ThreadEnds of(Analyses analyses) {
    return analyses.get(ThreadEnds.class, ThreadEnds::new);
  }

  /** What follows when a body ends. */
  public enum End {
    /** The thread ends, or goes back to its pool. */
    THREAD,
    /** The caller goes on. */
    CALLER,
    /** A lambda whose runner is not known. */
    UNKNOWN
  }

  public End after(Body body) {
    List<TaskRun> runs = Tasks.of(analyses).of(body);
    if (!runs.isEmpty()) {
      return runs.stream().allMatch(TaskRun::isConcurrent) ? End.THREAD : End.CALLER;
    }
    if (body.isLambda()) {
      return body.creator().map(this::afterLambda).orElse(End.UNKNOWN);
    }
    return isMain(body.method()) || isTask(body.method()) ? End.THREAD : End.CALLER;
  }

  private End afterLambda(CreateLambda lambda) {
    if (TypeNames.isUnknown(lambda.type())) {
      return End.UNKNOWN;
    }
    return isTaskType(lambda.type()) ? End.THREAD : End.UNKNOWN;
  }

  /** Whether the method is what the JVM starts. */
  public static boolean isMain(MethodModel method) {
    return method.isStatic()
        && method.name().equals("main")
        && method.signature().parameterTypes().equals(List.of(TypeNames.STRING + "[]"));
  }

  /** Whether the method implements a task's method, and nothing in view calls it directly. */
  private boolean isTask(MethodModel method) {
    if (method.isStatic() || isCalledDirectly(method)) {
      return false;
    }
    ClassModel owner = method.owner();
    return program.hierarchy().supertypes(owner.name()).stream()
        .flatMap(type -> program.facts().type(type).stream())
        .anyMatch(
            type ->
                type.kind().filter(TASK::equals).isPresent()
                    && type.functionalMethod().filter(method.name()::equals).isPresent()
                    && type.functionalArity() == method.arity());
  }

  /** Calls through the library's interface may mean any other task. */
  private boolean isCalledDirectly(MethodModel method) {
    return Callers.of(analyses).of(method).stream()
        .anyMatch(
            call ->
                call instanceof Invoke invoke
                    && program.findClass(invoke.method().owner()).isPresent());
  }

  private boolean isTaskType(String type) {
    return program.hierarchy().supertypes(type).stream()
        .flatMap(each -> program.facts().type(each).stream())
        .anyMatch(each -> each.kind().filter(TASK::equals).isPresent());
  }
}
