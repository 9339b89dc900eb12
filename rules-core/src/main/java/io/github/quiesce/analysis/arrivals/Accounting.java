package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.paths.Dispatch;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a count that started at one body saw all there is: every place that counts, and every way
 * into the bodies that hold one.
 */
final class Accounting {
  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final Callers callers;
  private final Set<Instruction> weighed;
  private final Set<Body> visited = new HashSet<>();

  Accounting(Analyses analyses, Set<Instruction> weighed) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    this.weighed = weighed;
  }

  /** Whether nothing of {@code counted} can happen but by what was weighed, started by a body. */
  boolean isComplete(Set<Instruction> counted, Body start) {
    visited.add(start);
    for (Instruction each : counted) {
      if (!MayThrow.of(analyses).isReachable(each.block())) {
        continue; // in the handler of something that is never thrown
      }
      boolean inside = each instanceof CreateLambda lambda ? isRunAsSeen(lambda) : isSeen(each);
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  private boolean isSeen(Instruction instruction) {
    return weighed.contains(instruction) && isEnteredAsSeen(instruction.block().body());
  }

  private boolean isEnteredAsSeen(Body body) {
    if (!visited.add(body)) {
      return true;
    }
    return body.creator().map(this::isRunAsSeen).orElseGet(() -> isCalledAsSeen(body));
  }

  /** A lambda or method reference: it goes to submissions that were seen, and nowhere else. */
  private boolean isRunAsSeen(CreateLambda lambda) {
    Flow flow = ObjectFlow.of(analyses).of(lambda);
    return !flow.hasEscaped() && flow.uses().stream().allMatch(this::runsAsSeen);
  }

  private boolean runsAsSeen(Use use) {
    if (use.depth() > 0) {
      return false;
    }
    if (use.facts().isEmpty()) {
      return !calls.targets(use.at()).isEmpty(); // followed into the method
    }
    boolean runs =
        use.facts().get().runs().stream().anyMatch(each -> each.task().equals(use.place()));
    return runs && isSeen(use.at());
  }

  private boolean isCalledAsSeen(Body body) {
    MethodModel method = body.method();
    List<CreateLambda> references = callers.referencesTo(method);
    boolean known =
        callers.areComplete(method)
            || (!Tasks.of(analyses).of(body).isEmpty() && areRunAsSeen(method));
    return known
        && callers.of(method).stream()
            .filter(call -> Dispatch.of(analyses).mayRun(call, method))
            .allMatch(this::isSeen)
        && references.stream().allMatch(this::isRunAsSeen);
  }

  /** Every object in view whose method this is goes to submissions that were seen. */
  private boolean areRunAsSeen(MethodModel method) {
    String owner = method.owner().name();
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof NewObject created
            && program.hierarchy().isSubtype(created.type(), owner)
            && !isHandledAsSeen(ObjectFlow.of(analyses).of(created))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isHandledAsSeen(Flow task) {
    return !task.hasEscaped() && task.uses().stream().allMatch(this::isHarmlessOrSeen);
  }

  private boolean isHarmlessOrSeen(Use use) {
    boolean runs =
        use.facts().stream()
            .flatMap(facts -> facts.runs().stream())
            .anyMatch(each -> each.task().equals(use.place()));
    return runs ? use.depth() == 0 && isSeen(use.at()) : true;
  }
}
