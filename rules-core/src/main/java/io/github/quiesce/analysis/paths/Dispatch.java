package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.analysis.calls.Visibility;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;

/**
 * Tells targets of calls from methods whose objects cannot be the receiver. A task that runs
 * another {@code Runnable} would else seem to run itself.
 */
public final class Dispatch {
  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final Creations creations;

  private Dispatch(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.creations = Creations.of(analyses);
  }

  public static Dispatch of(Analyses analyses) {
    return analyses.get(Dispatch.class, Dispatch::new);
  }

  /** Whether a call may run a method in view, one of those {@link Calls#targets} names. */
  public boolean mayRun(Instruction call, MethodModel target) {
    return mayRun(call, target, false);
  }

  /**
   * As {@link #mayRun(Instruction, MethodModel)}.
   *
   * @param madeInView whether it is of no interest on objects that code out of view makes
   */
  public boolean mayRun(Instruction call, MethodModel target, boolean madeInView) {
    if (!(call instanceof Invoke invoke) || invoke.kind() != Invoke.Kind.VIRTUAL) {
      return true;
    }
    Value receiver = invoke.receiver().orElseThrow();
    String owner = target.owner().name();
    return program.hierarchy().isSubtype(receiver.type(), owner)
        || mayBe(receiver, target.owner(), madeInView)
        || calls.below(owner).stream().anyMatch(each -> mayBe(receiver, each, madeInView));
  }

  private boolean mayBe(Value receiver, ClassModel type, boolean madeInView) {
    if (!madeInView && isMadeElsewhere(type)) {
      return true;
    }
    for (NewObject created : creations.of(type.name())) {
      Flow flow = ObjectFlow.of(analyses).of(created);
      if (flow.hasEscaped() || flow.aliases().contains(receiver)) {
        return true;
      }
    }
    return false;
  }

  /** Whether code out of view may make objects of the class. */
  public boolean isMadeElsewhere(ClassModel type) {
    boolean enclosed = type.modifiers().isPrivate() || type.header().local();
    return !enclosed
        && (program.view() == Program.View.UNIT || Visibility.isExported(type, program));
  }
}
