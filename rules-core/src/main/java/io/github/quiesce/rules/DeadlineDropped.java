package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.waits.DroppedDeadlines;
import io.github.quiesce.analysis.waits.DroppedDeadlines.Drop;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/** A method that is given a timeout waits without it. */
@AutoService(Rule.class)
public final class DeadlineDropped implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Drop drop : DroppedDeadlines.of(context.analyses()).all()) {
      context.report(finding(drop));
    }
  }

  private Finding finding(Drop drop) {
    String timeout =
        drop.timeout().isEmpty() ? "The method's timeout" : "\"" + drop.timeout() + "\"";
    String message =
        timeout
            + " does not reach this wait: the caller has set a limit, and is held up past it for as "
            + "long as this takes. Wait with it, or with what is left of it.";
    List<TraceStep> steps =
        drop.waits().stream()
            .filter(wait -> wait.at() != drop.site())
            .limit(3)
            .map(wait -> TraceStep.at(wait.at(), "it waits here, without a bound"))
            .toList();
    return Finding.at(drop.site(), name(), Proof.PROVED, message).withTrace(steps);
  }
}
