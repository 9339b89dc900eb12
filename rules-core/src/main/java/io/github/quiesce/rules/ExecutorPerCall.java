package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.lifecycle.Keepers;
import io.github.quiesce.analysis.lifecycle.NeverReleased;
import io.github.quiesce.analysis.lifecycle.NeverReleased.Orphan;
import io.github.quiesce.analysis.lifecycle.Repetition;
import io.github.quiesce.analysis.lifecycle.Repetition.Times;
import io.github.quiesce.analysis.resources.Admission;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.ReleaseInFinally;
import java.util.List;

/**
 * An executor made anew by every call of a method, or every turn of a loop, and dropped running.
 * One that a field keeps, other than of an object as short-lived, is made once for its owner,
 * however often: ExecutorNeverShutDown's and ExecutorOverwritten's concern.
 */
@AutoService(Rule.class)
public final class ExecutorPerCall implements Rule {
  private static final String EXECUTOR = "executor";

  @Override
  public void check(RuleContext context) {
    Repetition repetition = Repetition.of(context.analyses());
    Keepers keepers = Keepers.of(context.analyses());
    for (Orphan orphan : NeverReleased.of(context.analyses()).of(EXECUTOR)) {
      Times times = repetition.of(orphan.made().site());
      if (times.compareTo(Times.PER_CALL) >= 0 && !keepers.isKept(orphan.made().site())) {
        context.report(finding(context, orphan, times));
      }
    }
  }

  private Finding finding(RuleContext context, Orphan orphan, Times times) {
    String each = times == Times.PER_TURN ? "Every turn of the loop" : "Every call";
    List<TraceStep> steps = MakingSteps.of(orphan.made(), "created here, anew each time");
    Admission admission = Admission.of(context.analyses());
    orphan.flow().uses().stream()
        .filter(admission::submits)
        .map(Use::at)
        .findFirst()
        .ifPresent(first -> steps.add(TraceStep.at(first, "its threads start with this task")));
    return Finding.at(
            orphan.made().site(),
            name(),
            Proof.PROVED,
            each
                + " makes a new executor here and leaves it running: its threads pile up until the"
                + " process can start no more. Make one executor and keep it, or shut this one down"
                + " in a finally block.")
        .withTrace(steps)
        .withFixes(ReleaseInFinally.ofLocal(context, orphan.made(), orphan.flow()));
  }
}
