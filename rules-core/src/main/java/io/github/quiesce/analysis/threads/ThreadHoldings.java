package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.ThreadEnds;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Set;

/** Whether a thread that never stops keeps anything alive that would else go. */
public final class ThreadHoldings {
  /** Calls followed outwards from where a thread is made. */
  private static final int MAX_DEPTH = 6;

  private final Analyses analyses;
  private final Program program;
  private final Callers callers;

  private ThreadHoldings(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.callers = Callers.of(analyses);
  }

  public static ThreadHoldings of(Analyses analyses) {
    return analyses.get(ThreadHoldings.class, ThreadHoldings::new);
  }

  /**
   * Whether the thread holds nothing: its task touches only static state and simple values, or
   * there is a fixed number of it in the process.
   */
  public boolean holdsNothing(StartedThread thread) {
    return hasNoState(thread)
        || isOncePerProcess(thread.start(), MAX_DEPTH)
        || (!thread.made().isEmpty() && thread.made().stream().allMatch(this::isOnce));
  }

  private boolean hasNoState(StartedThread thread) {
    Body body = thread.run().body();
    Value task = thread.run().task();
    if (task instanceof NewObject || task instanceof Parameter) {
      return body.self().map(self -> isUnused(self, body)).orElse(true)
          && (!(task instanceof NewObject made)
              || made.captures().values().stream().allMatch(ThreadHoldings::isSimple))
          && program.findClass(task.type()).stream()
              .flatMap(owner -> owner.fields().stream())
              .allMatch(ThreadHoldings::isSimple);
    }
    boolean lambda = body.isLambda() || body.method().isStatic();
    return lambda
        && body.captures().stream().allMatch(ThreadHoldings::isSimple)
        && body.self().map(self -> isUnused(self, body)).orElse(true);
  }

  private static boolean isUnused(Parameter self, Body body) {
    return body.usersOf(self).isEmpty();
  }

  private static boolean isSimple(Value value) {
    return isSimple(value.type());
  }

  private static boolean isSimple(FieldModel field) {
    return field.modifiers().isStatic() || isSimple(field.type());
  }

  private static boolean isSimple(String type) {
    return TypeNames.isPrimitive(type) || type.equals(TypeNames.STRING);
  }

  /** Kept in static fields only, or made a fixed number of times. */
  private boolean isOnce(Acquisition made) {
    Set<FieldRef> fields = ObjectFlow.of(analyses).of(made.site()).fields();
    return (!fields.isEmpty() && fields.stream().allMatch(FieldRef::isStatic))
        || isOncePerProcess(made.site(), MAX_DEPTH);
  }

  /** In a static initialiser or main, not in a loop, or in a method that only these call. */
  private boolean isOncePerProcess(Instruction at, int depth) {
    Body body = at.block().body();
    if (body.isLambda() || Loops.of(analyses).around(at.block()).isPresent() || depth == 0) {
      return false;
    }
    MethodModel method = body.method();
    if (method.isStaticInitializer() || ThreadEnds.isMain(method)) {
      return true;
    }
    List<Instruction> calling = callers.of(method);
    return !calling.isEmpty()
        && callers.areComplete(method)
        && callers.referencesTo(method).isEmpty()
        && calling.stream().allMatch(call -> isOncePerProcess(call, depth - 1));
  }
}
