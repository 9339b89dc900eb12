package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Visibility;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects that only code in view can make, and that whoever makes one stops again: nobody else has
 * to think of it.
 */
final class Makers {
  private final Program program;
  private final Analyses analyses;
  private final Calls calls;
  private final Callers callers;
  private final MustCall mustCall;

  Makers(Analyses analyses) {
    this.program = analyses.program();
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    this.mustCall = MustCall.of(analyses);
  }

  /**
   * Whether all who make an object of the class that a stop stands in call the method it stands in,
   * or one that calls it: in the method that makes the object, or where they are made to. Where
   * only one file is in view of several that can make one, they may. So may the users of a class
   * that nobody out of view can name, and nobody in view uses: they are in files not handed in.
   */
  boolean mayRun(Instruction stop) {
    MethodModel method = stop.block().body().method();
    if (!stop.block().body().isLambda() && hasUsersElsewhere(method.owner())) {
      return true;
    }
    if (stop.block().body().isLambda() || method.isStatic() || method.isConstructor()) {
      return false;
    }
    List<MethodModel> constructors =
        method.owner().methods().stream().filter(MethodModel::isConstructor).toList();
    if (program.view() == Program.View.UNIT
        && constructors.stream().anyMatch(this::isForOtherFiles)) {
      return true;
    }
    List<Instruction> made =
        constructors.stream()
            .flatMap(each -> callers.of(each).stream())
            .filter(each -> each instanceof NewObject || !isIn(method.owner(), each))
            .toList();
    return !made.isEmpty()
        && constructors.stream().allMatch(callers::areComplete)
        && made.stream().allMatch(each -> isStoppedByMaker(each, method));
  }

  /** Whether somebody in another file of the program must use the class, since nobody here does. */
  private boolean hasUsersElsewhere(ClassModel owner) {
    return !Visibility.isExported(owner, program)
        && !owner.modifiers().isPrivate()
        && !owner.header().local()
        && program
            .findClass(owner.outermostName())
            .filter(top -> !Visibility.isExported(top, program))
            .isPresent()
        && program.classes().stream()
            .filter(each -> each.outermostName().equals(owner.outermostName()))
            .flatMap(each -> each.methods().stream())
            .flatMap(each -> callers.of(each).stream())
            .allMatch(each -> methodOf(each).owner().outermostName().equals(owner.outermostName()));
  }

  /** Whether code of the program outside the file can call it, but nobody outside the program. */
  private boolean isForOtherFiles(MethodModel constructor) {
    boolean open = constructor.modifiers().isPublic() || constructor.modifiers().isProtected();
    return !callers.areCompleteInUnit(constructor)
        && !(open && Visibility.isExported(constructor.owner(), program));
  }

  private boolean isStoppedByMaker(Instruction made, MethodModel stop) {
    if (!(made instanceof NewObject)) {
      return false;
    }
    Flow flow = ObjectFlow.of(analyses).of(made);
    return (program.view() == Program.View.UNIT && flow.hasEscaped())
        || flow.uses().stream()
            .filter(use -> use.depth() == 0 && use.place().equals(Place.RECEIVER))
            .map(Use::at)
            .filter(call -> !isIn(stop.owner(), call))
            .filter(call -> calls.targets(call).stream().anyMatch(each -> leadsTo(each, stop)))
            .anyMatch(call -> methodOf(call).equals(methodOf(made)) || mustCall.mayReach(call));
  }

  private boolean leadsTo(MethodModel called, MethodModel stop) {
    return called.equals(stop)
        || Optional.of(called).flatMap(MethodModel::body).stream()
            .flatMap(body -> body.instructions().stream())
            .flatMap(this::targets)
            .anyMatch(stop::equals);
  }

  private Stream<MethodModel> targets(Instruction call) {
    return calls.targets(call).stream();
  }

  private static boolean isIn(ClassModel owner, Instruction at) {
    return methodOf(at).owner().equals(owner);
  }

  private static MethodModel methodOf(Instruction at) {
    return at.block().body().method();
  }
}
