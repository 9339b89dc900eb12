package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.NeverReleased;
import io.github.quiesce.analysis.lifecycle.NeverReleased.Orphan;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.ReleaseInFinally;

/**
 * A timer that is made in view, never leaves it, and is cancelled nowhere. Cancelling its tasks is
 * not cancelling it: the thread stays. Daemon timers in static fields are left alone.
 */
@AutoService(Rule.class)
public final class TimerNeverCancelled implements Rule {
  private static final String TIMER = "timer";

  @Override
  public void check(RuleContext context) {
    ProcessLifetime lifetime = ProcessLifetime.of(context.analyses());
    for (Orphan orphan : NeverReleased.of(context.analyses()).of(TIMER)) {
      context.report(
          finding(orphan, lifetime.hasDaemonThreads(orphan.made()))
              .withFixes(ReleaseInFinally.ofLocal(context, orphan.made(), orphan.flow())));
    }
    for (Orphan orphan : NeverReleased.of(context.analyses()).inSubclasses(TIMER)) {
      context.report(finding(orphan, lifetime.hasDaemonThreads(orphan.made())));
    }
  }

  private Finding finding(Orphan orphan, boolean daemon) {
    String thread =
        daemon
            ? "its thread and all its tasks hold stay until the process ends"
            : "its thread and all its tasks hold stay, and keep the JVM from exiting";
    String cure =
        orphan.flow().fields().isEmpty()
            ? "Cancel it when the work is done."
            : orphan.cure("Cancel it where its owner is closed.");
    return Finding.at(
            orphan.begins(),
            name(),
            Proof.PROVED,
            orphan.subject(TIMER) + " is never cancelled: " + thread + ". " + cure)
        .withTrace(MakingSteps.of(orphan.made(), "created here"));
  }
}
