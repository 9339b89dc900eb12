package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Visibility;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells targets of calls from methods whose objects cannot be the receiver. A task that runs
 * another {@code Runnable} would else seem to run itself.
 */
public final class Dispatch {
  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final Map<String, List<NewObject>> creations = new HashMap<>();

  private Dispatch(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof NewObject created) {
          creations.computeIfAbsent(created.type(), k -> new ArrayList<>()).add(created);
        }
      }
    }
  }

  public static Dispatch of(Analyses analyses) {
    return analyses.get(Dispatch.class, Dispatch::new);
  }

  /** Whether a call may run a method in view, one of those {@link Calls#targets} names. */
  public boolean mayRun(Instruction call, MethodModel target) {
    if (!(call instanceof Invoke invoke) || invoke.kind() != Invoke.Kind.VIRTUAL) {
      return true;
    }
    Value receiver = invoke.receiver().orElseThrow();
    String owner = target.owner().name();
    return program.hierarchy().isSubtype(receiver.type(), owner)
        || mayBe(receiver, target.owner())
        || calls.below(owner).stream().anyMatch(each -> mayBe(receiver, each));
  }

  private boolean mayBe(Value receiver, ClassModel type) {
    boolean closed =
        type.modifiers().isPrivate() || type.header().local() || !isMadeElsewhere(type);
    if (!closed) {
      return true;
    }
    for (NewObject created : creations.getOrDefault(type.name(), List.of())) {
      Flow flow = ObjectFlow.of(analyses).of(created);
      if (flow.hasEscaped() || flow.aliases().contains(receiver)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMadeElsewhere(ClassModel type) {
    return program.view() == Program.View.UNIT || Visibility.isExported(type, program);
  }
}
