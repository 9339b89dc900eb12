package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often code runs. Only what one compilation unit shows counts (initialisers, {@code main},
 * loops, private methods all of whose callers are in view), so that a wider view says the same: a
 * method others may call is run once a call.
 */
public final class Repetition {
  private static final String MAIN = "main";

  private final Callers callers;
  private final Tasks tasks;
  private final Loops loops;

  /** How often something runs, the least first. */
  public enum Times {
    /** In {@code main} or a static initialiser. */
    PER_PROCESS,
    /** In a constructor or an instance's initialiser. */
    PER_OBJECT,
    /** In a method that may be called any number of times. */
    PER_CALL,
    /** In a loop, or in a task that is run again and again. */
    PER_TURN;

    Times or(Times other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private Repetition(Analyses analyses) {
    this.callers = Callers.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.loops = Loops.of(analyses);
  }

  public static Repetition of(Analyses analyses) {
    return analyses.get(Repetition.class, Repetition::new);
  }

  /** How often an instruction runs. */
  public Times of(Instruction instruction) {
    return of(instruction, new HashSet<>());
  }

  private Times of(Instruction instruction, Set<Body> open) {
    return loops.around(instruction.block()).isPresent()
        ? Times.PER_TURN
        : of(instruction.block().body(), open);
  }

  private Times of(Body body, Set<Body> open) {
    if (!open.add(body)) {
      return Times.PER_PROCESS; // as often as the way in that is not round the circle
    }
    Times result = body.isLambda() ? ofTask(body, open) : ofMethod(body, open);
    open.remove(body);
    return result;
  }

  private Times ofMethod(Body body, Set<Body> open) {
    MethodModel method = body.method();
    if (method.isStaticInitializer() || isMain(method)) {
      return Times.PER_PROCESS;
    }
    List<Instruction> calls = callers.of(method);
    Times result = Times.PER_CALL;
    if (callers.areCompleteInUnit(method)) {
      boolean known = callers.referencesTo(method).isEmpty() && !calls.isEmpty();
      Times least = known ? Times.PER_PROCESS : Times.PER_CALL.or(ofTask(body, open));
      result = calls.stream().map(call -> of(call, open)).reduce(least, Times::or);
    }
    // However often objects are made, each constructor runs once for its own.
    return method.isConstructor() && result != Times.PER_PROCESS ? Times.PER_OBJECT : result;
  }

  private Times ofTask(Body body, Set<Body> open) {
    Times result = Times.PER_PROCESS;
    for (TaskRun run : tasks.of(body)) {
      result =
          result.or(
              switch (run.runs().times()) {
                case ONCE, AT_MOST_ONCE -> of(run.submission(), open);
                case PER_ELEMENT, PERIODIC, MANY -> Times.PER_TURN;
              });
    }
    return tasks.of(body).isEmpty() ? Times.PER_CALL : result;
  }

  /** Whether a JVM starts with this method. */
  public static boolean isMain(MethodModel method) {
    return method.name().equals(MAIN)
        && method.isStatic()
        && method.signature().parameterTypes().equals(List.of("java.lang.String[]"));
  }
}
