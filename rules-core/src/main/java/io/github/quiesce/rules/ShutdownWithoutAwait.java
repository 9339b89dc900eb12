package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.TornDown;
import io.github.quiesce.analysis.lifecycle.TornDown.EarlyClose;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * An executor is asked to stop, and what its tasks use is closed at once: shutdown does not wait,
 * so tasks that still run find it closed.
 */
@AutoService(Rule.class)
public final class ShutdownWithoutAwait implements Rule {
  @Override
  public void check(RuleContext context) {
    for (EarlyClose close : TornDown.of(context.analyses()).all()) {
      context.report(finding(close));
    }
  }

  private Finding finding(EarlyClose early) {
    return Finding.at(
            early.stop(),
            name(),
            Proof.PROVED,
            "This does not wait for the tasks that run, and what they use is closed right after:"
                + " they fail half done, or write to what is gone. Wait with awaitTermination, and"
                + " handle false, before closing it.")
        .withTrace(
            List.of(
                TraceStep.at(early.stop(), "asked to stop here"),
                TraceStep.at(early.close(), "closed here, though tasks may still run"),
                TraceStep.at(early.task(), "this task uses it")));
  }
}
