package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.lifecycle.NeverReleased;
import io.github.quiesce.analysis.lifecycle.NeverReleased.Orphan;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.ReleaseInFinally;
import io.github.quiesce.model.FieldRef;
import java.util.List;

/**
 * An executor that is made in view, never leaves it, and is shut down nowhere. Pools meant to live
 * as long as the process (daemon threads in a static field, virtual threads) are left alone.
 */
@AutoService(Rule.class)
public final class ExecutorNeverShutDown implements Rule {
  private static final String EXECUTOR = "executor";

  @Override
  public void check(RuleContext context) {
    ProcessLifetime lifetime = ProcessLifetime.of(context.analyses());
    for (Orphan orphan : NeverReleased.of(context.analyses()).of(EXECUTOR)) {
      context.report(
          finding(orphan, lifetime)
              .withFixes(ReleaseInFinally.ofLocal(context, orphan.made(), orphan.flow())));
    }
    for (Orphan orphan : NeverReleased.of(context.analyses()).inSubclasses(EXECUTOR)) {
      context.report(finding(orphan, lifetime));
    }
  }

  private Finding finding(Orphan orphan, ProcessLifetime lifetime) {
    String threads =
        lifetime.hasDaemonThreads(orphan.made())
            ? "its threads and all they hold stay until the process ends"
            : "its threads outlive their work and keep the JVM from exiting";
    String cure =
        orphan.flow().fields().isEmpty()
            ? "Shut it down in a finally block when the work is done."
            : orphan.cure("Shut it down where its owner is closed.");
    return Finding.at(
            orphan.begins(),
            name(),
            Proof.PROVED,
            orphan.subject(EXECUTOR) + " is never shut down: " + threads + ". " + cure)
        .withTrace(trace(orphan));
  }

  private static List<TraceStep> trace(Orphan orphan) {
    Flow flow = orphan.flow();
    List<TraceStep> steps = MakingSteps.of(orphan.made(), "created here");
    for (FieldRef field : flow.fields()) {
      steps.add(
          TraceStep.at(
              orphan.made().site(),
              "kept in field "
                  + field.name()
                  + ", on which nothing calls shutdown"
                  + orphan.in().map(type -> " in an object of this class").orElse("")));
    }
    flow.returns()
        .forEach(getter -> steps.add(TraceStep.at(getter, "handed out here, and still owned")));
    return steps;
  }
}
