package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.waits.Lengths;
import io.github.quiesce.analysis.waits.WaitBounds;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Calls that may wait for ever, and where to point for them. */
public final class UnboundedWaits {
  private final Analyses analyses;

  private UnboundedWaits(Analyses analyses) {
    this.analyses = analyses;
  }

  public static UnboundedWaits of(Analyses analyses) {
    return analyses.get(UnboundedWaits.class, UnboundedWaits::new);
  }

  /**
   * All calls in view that wait without a bound for one of these (see {@link CallFacts.Blocks}).
   */
  public List<CallSite> waits(Set<String> whatFor) {
    return DescribedCalls.of(analyses).waits().stream()
        .filter(site -> isUnbounded(site, whatFor))
        .toList();
  }

  private boolean isUnbounded(CallSite site, Set<String> whatFor) {
    return site.facts()
            .flatMap(CallFacts::blocks)
            .filter(blocks -> whatFor.contains(blocks.what()))
            .isPresent()
        && WaitBounds.of(analyses).isUnbounded(site);
  }

  /**
   * Where a wait is reported: at the calls of its method where that has an overload with a timeout,
   * which they could have used; else at the wait itself. Whoever calls a method from out of view is
   * told there.
   */
  public List<Instruction> sites(Instruction wait) {
    Set<Instruction> found = new LinkedHashSet<>();
    addSites(wait, found, new HashSet<>());
    return List.copyOf(found);
  }

  private void addSites(Instruction wait, Set<Instruction> found, Set<MethodModel> blamed) {
    Body body = wait.block().body();
    if (body.isLambda() || !hasTimedOverload(body.method())) {
      found.add(wait);
    } else if (blamed.add(body.method())) {
      Callers.of(analyses).of(body.method()).forEach(call -> addSites(call, found, blamed));
    }
  }

  /** Whether a method of the same name takes the same and, besides, says how long. */
  private boolean hasTimedOverload(MethodModel method) {
    return !takesTimeout(method)
        && method.owner().methods().stream()
            .anyMatch(
                other ->
                    other.name().equals(method.name())
                        && other.arity() > method.arity()
                        && (takesTimeout(other) || hasNumberMore(other, method)));
  }

  private boolean takesTimeout(MethodModel method) {
    Lengths lengths = Lengths.of(analyses);
    return method.signature().parameterTypes().stream()
        .anyMatch(type -> lengths.isUnit(type) || lengths.isDuration(type));
  }

  private static boolean hasNumberMore(MethodModel longer, MethodModel method) {
    List<String> types = longer.signature().parameterTypes();
    int last = types.size() - 1;
    return types.get(last).equals("long")
        && types.subList(0, last).equals(method.signature().parameterTypes());
  }
}
