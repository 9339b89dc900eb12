package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Admission;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.facts.CallFacts;
import java.util.List;
import java.util.Optional;

/**
 * A pool whose queue has no limit. Proved a problem where a loop without end feeds it and nothing
 * holds the loop back; that it is fed at all is a matter of policy. Periodic tasks do not pile up.
 */
@AutoService(Rule.class)
public final class UnboundedTaskQueue implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Acquisition pool : Factories.of(context.analyses()).settled("executor")) {
      boolean unbounded = Quantities.of(context.analyses()).taskQueue(pool).isUnbounded();
      if (unbounded && !pool.facts().virtual()) {
        check(context, pool);
      }
    }
  }

  private void check(RuleContext context, Acquisition pool) {
    Flow flow = ObjectFlow.of(context.analyses()).of(pool.site());
    Admission admission = Admission.of(context.analyses());
    List<Use> submissions =
        flow.uses().stream()
            .filter(admission::submits)
            .filter(UnboundedTaskQueue::pilesUp)
            .filter(use -> !admission.isBounded(use.at(), pool.site()))
            .toList();
    Optional<Use> open =
        submissions.stream()
            .filter(use -> !isDelayed(use) && admission.isInOpenLoop(use.at(), pool.site()))
            .findFirst();
    Optional<Use> shown = open.or(() -> submissions.stream().findFirst());
    shown.ifPresent(
        use ->
            context.report(finding(pool, use, open.isPresent() ? Proof.PROVED : Proof.POSSIBLE)));
  }

  /** It waits for its time, and not for the tasks before it. */
  private static boolean isDelayed(Use use) {
    return use.facts().stream()
        .flatMap(facts -> facts.runs().stream())
        .anyMatch(runs -> runs.delay().isPresent());
  }

  private static boolean pilesUp(Use use) {
    return use.facts().stream()
        .flatMap(facts -> facts.runs().stream())
        .noneMatch(runs -> runs.times() == CallFacts.Times.PERIODIC);
  }

  private Finding finding(Acquisition pool, Use fed, Proof proof) {
    String what =
        proof == Proof.PROVED
            ? "A loop without end feeds this pool, whose queue has no limit: when the tasks are slower"
                + " than the loop, they pile up until the memory is used up."
            : "This pool's queue has no limit: when tasks come faster than they are done, they pile up"
                + " until the memory is used up.";
    return Finding.at(
            pool.site(),
            name(),
            proof,
            what + " Give it a bounded queue and a policy for what does not fit.")
        .withTrace(
            List.of(TraceStep.at(pool.site(), "created here"), TraceStep.at(fed.at(), "fed here")));
  }
}
