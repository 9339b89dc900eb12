package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.waits.CallbackWaits;
import io.github.quiesce.analysis.waits.CallbackWaits.SharedWait;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A wait without a bound in a callback on a thread that many share: a Kubernetes operator's
 * reconcile, an event loop's handler. While it waits, all the others stand still.
 */
@AutoService(Rule.class)
public final class BlockingReconciler implements Rule {
  private static final String RECONCILE = "reconcile";

  @Override
  public void check(RuleContext context) {
    for (SharedWait wait : CallbackWaits.of(context.analyses()).all()) {
      context.report(finding(wait));
    }
  }

  private Finding finding(SharedWait wait) {
    String message =
        wait.thread().equals(RECONCILE)
            ? "This waits without a bound in a callback of the operator: the resources that share"
                + " its threads are not looked after meanwhile. Return and ask to be called again,"
                + " or wait with a timeout on another thread."
            : "This waits without a bound on an event loop: all connections and timers of the loop"
                + " stand still meanwhile, and often what it waits for is among them. Go on in a"
                + " callback, or hand the work to another executor.";
    Proof proof = wait.sure() ? Proof.PROVED : Proof.POSSIBLE;
    Finding finding = Finding.at(wait.at(), name(), proof, message);
    return wait.callback().instructions().isEmpty()
        ? finding
        : finding.withTrace(
            List.of(TraceStep.at(wait.callback().instructions().get(0), "called from here on")));
  }
}
