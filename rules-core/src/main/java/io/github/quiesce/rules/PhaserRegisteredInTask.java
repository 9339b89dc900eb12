package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.arrivals.LateRegistrations;
import io.github.quiesce.analysis.arrivals.LateRegistrations.Late;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.MoveBeforeStart;
import java.util.List;

/**
 * A task that registers with a phaser when it runs, instead of being registered before it is
 * started: who waits for the phase may have passed by then. A task that is a party already may
 * register others.
 */
@AutoService(Rule.class)
public final class PhaserRegisteredInTask implements Rule {
  private static final String PHASER = "phaser";

  @Override
  public void check(RuleContext context) {
    for (Acquisition made : Acquisitions.of(context.analyses()).of(PHASER)) {
      Coordination.closed(context.analyses(), made)
          .ifPresent(
              phaser ->
                  LateRegistrations.of(context.analyses(), phaser)
                      .forEach(late -> context.report(finding(phaser, late))));
    }
  }

  private Finding finding(Coordination phaser, Late late) {
    return Finding.at(
            late.at(),
            name(),
            Proof.PROVED,
            "This registers only once the task runs: whoever waits for the phase may have passed by"
                + " then, as if the task did not exist. Register before the task is started.")
        .withTrace(
            List.of(
                TraceStep.at(phaser.made().site(), "the phaser is made here"),
                TraceStep.at(late.task().submission(), "the task is started here"),
                TraceStep.at(late.waited(), "the phase is waited for here")))
        .withFixes(fixes(late));
  }

  private static List<Finding.Fix> fixes(Late late) {
    return MoveBeforeStart.of(late.at(), late.task().submission(), "Register before the start")
        .stream()
        .toList();
  }
}
