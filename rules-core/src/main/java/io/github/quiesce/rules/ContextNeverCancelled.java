package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.Leaks;
import io.github.quiesce.analysis.lifecycle.Leaks.Leak;
import io.github.quiesce.analysis.lifecycle.Leaks.Way;
import io.github.quiesce.analysis.lifecycle.NeverReleased;
import io.github.quiesce.analysis.lifecycle.NeverReleased.Orphan;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;
import java.util.Optional;

/**
 * A context that can be cancelled is made, and not cancelled on every way. Cancelling is how it is
 * given back: its parent holds it until then.
 */
@AutoService(Rule.class)
public final class ContextNeverCancelled implements Rule {
  private static final String CANCELLATION = "cancellation";

  @Override
  public void check(RuleContext context) {
    for (Orphan orphan : NeverReleased.of(context.analyses()).of(CANCELLATION)) {
      context.report(
          finding(
              orphan.made(),
              Proof.PROVED,
              "This context is never cancelled: its parent holds it, with its listeners and its"
                  + " deadline's timer, as long as the parent lives. Cancel it when the work is"
                  + " done, whatever came of it.",
              Optional.empty()));
    }
    Leaks leaks = Leaks.of(context.analyses());
    for (Acquisition made : Factories.of(context.analyses()).acquisitions(CANCELLATION)) {
      leaks.of(made).ifPresent(leak -> context.report(finding(made, leak)));
    }
  }

  private Finding finding(Acquisition made, Leak leak) {
    return finding(
        made,
        leak.plain() ? Proof.PROVED : Proof.POSSIBLE,
        "One way out goes past the cancel of this context, and its parent holds it, with its"
            + " listeners and its deadline's timer, as long as the parent lives. Cancel it "
            + (leak.way() == Way.FORGOTTEN ? "there, too." : "in a finally block."),
        Optional.of(leak));
  }

  private Finding finding(Acquisition made, Proof proof, String message, Optional<Leak> leak) {
    List<TraceStep> trace = MakingSteps.of(made, "made here");
    leak.ifPresent(
        way -> {
          trace.add(TraceStep.at(way.at(), "a way out"));
          trace.add(TraceStep.at(way.release(), "cancelled here otherwise"));
        });
    return Finding.at(made.site(), name(), proof, message).withTrace(trace);
  }
}
