package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.resources.DesignedWaits;
import io.github.quiesce.analysis.resources.UnboundedWaits;
import io.github.quiesce.analysis.waits.DroppedDeadlines;
import io.github.quiesce.analysis.waits.HoldUps;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.List;
import java.util.Set;

/**
 * A wait with no time limit for what another thread or process must do. A matter of policy: what is
 * waited for may be certain to come. Waits that are the design, and those for what has happened
 * already, are left alone.
 */
@AutoService(Rule.class)
public final class UnboundedWait implements Rule {
  private static final String MESSAGE =
      "This waits for ever if what it waits for never comes, and so does whoever waits for this. "
          + "Use the form with a timeout and handle its end.";

  @Override
  public void check(RuleContext context) {
    DesignedWaits designed = DesignedWaits.of(context.analyses());
    Set<Instruction> told = DroppedDeadlines.of(context.analyses()).toldByCallers();
    for (CallSite wait : HoldUps.of(context.analyses()).all()) {
      if (!designed.isDesigned(wait.at()) && !told.contains(wait.at())) {
        for (Instruction site : UnboundedWaits.of(context.analyses()).sites(wait.at())) {
          if (site == wait.at() || !designed.isDesigned(site)) {
            context.report(finding(site, wait.at()));
          }
        }
      }
    }
  }

  private Finding finding(Instruction site, Instruction wait) {
    Finding found = Finding.at(site, name(), Proof.PROVED, MESSAGE);
    return site == wait
        ? found
        : found.withTrace(List.of(TraceStep.at(wait, "it waits here, without a bound")));
  }
}
