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
 * Targets of calls without those whose objects cannot be the receiver. A task that runs another
 * {@code Runnable} would else seem to run itself.
 */
final class Dispatch {
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

  static Dispatch of(Analyses analyses) {
    return analyses.get(Dispatch.class, Dispatch::new);
  }

  /** The methods in view that the call may run. */
  List<MethodModel> targets(Instruction call) {
    List<MethodModel> all = calls.targets(call);
    if (!(call instanceof Invoke invoke)
        || invoke.kind() != Invoke.Kind.VIRTUAL
        || all.isEmpty()
        || invoke.receiver().isEmpty()) {
      return all;
    }
    Value receiver = invoke.receiver().get();
    return all.stream().filter(target -> mayBeCalledOn(receiver, target.owner())).toList();
  }

  private boolean mayBeCalledOn(Value receiver, ClassModel owner) {
    if (program.hierarchy().isSubtype(receiver.type(), owner.name())) {
      return true;
    }
    for (ClassModel each : program.classes()) {
      if (program.hierarchy().isSubtype(each.name(), owner.name()) && mayBe(receiver, each)) {
        return true;
      }
    }
    return false;
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
