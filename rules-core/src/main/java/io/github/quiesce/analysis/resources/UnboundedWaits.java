package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls that may wait for ever, and where to point for them. */
public final class UnboundedWaits {
  /** Facts kind of types that say how long: units and durations. */
  private static final String TIMEOUT = "timeout";

  private final Analyses analyses;
  private final Program program;

  private UnboundedWaits(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
  }

  public static UnboundedWaits of(Analyses analyses) {
    return analyses.get(UnboundedWaits.class, UnboundedWaits::new);
  }

  /**
   * All calls in view that wait without a bound for one of these (see {@link CallFacts.Blocks}).
   */
  public List<CallSite> waits(Set<String> whatFor) {
    List<CallSite> result = new ArrayList<>();
    for (Body body : Bodies.of(analyses).all()) {
      for (CallSite site : CallSite.in(body, analyses)) {
        if (isUnbounded(site, whatFor)) {
          result.add(site);
        }
      }
    }
    return result;
  }

  private static boolean isUnbounded(CallSite site, Set<String> whatFor) {
    return site.facts()
        .flatMap(CallFacts::blocks)
        .filter(blocks -> whatFor.contains(blocks.what()))
        .filter(blocks -> blocks.bound().kind() == Amount.Kind.UNBOUNDED)
        .isPresent();
  }

  /**
   * Where a wait is reported: at the calls of its method where that has an overload with a timeout,
   * which they could have used; else at the wait itself.
   */
  public List<Instruction> sites(Instruction wait) {
    Body body = wait.block().body();
    List<Instruction> callers = Callers.of(analyses).of(body.method());
    boolean blameCallers =
        !body.isLambda() && !callers.isEmpty() && hasTimedOverload(body.method());
    return blameCallers ? callers : List.of(wait);
  }

  private boolean hasTimedOverload(MethodModel method) {
    return !takesTimeout(method)
        && method.owner().methods().stream()
            .anyMatch(
                other ->
                    other != method
                        && other.name().equals(method.name())
                        && other.arity() > method.arity()
                        && takesTimeout(other));
  }

  private boolean takesTimeout(MethodModel method) {
    return method.signature().parameterTypes().stream()
        .flatMap(type -> program.facts().type(type).stream())
        .anyMatch(type -> type.kind().filter(TIMEOUT::equals).isPresent());
  }
}
