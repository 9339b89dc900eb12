package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.BlockResource;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.analysis.resources.Releases;
import io.github.quiesce.analysis.resources.Starts;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.ReleaseInFinally;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * An executor that is made in view, never leaves it, and is shut down nowhere. One that holds
 * nothing before it is started is reported where it is started. Pools meant to live as long as the
 * process (daemon threads in a static field, virtual threads) are left alone.
 */
@AutoService(Rule.class)
public final class ExecutorNeverShutDown implements Rule {
  private static final String EXECUTOR = "executor";

  @Override
  public void check(RuleContext context) {
    ProcessLifetime lifetime = ProcessLifetime.of(context.analyses());
    for (Acquisition executor : Acquisitions.of(context.analyses()).of(EXECUTOR)) {
      Flow flow = ObjectFlow.of(context.analyses()).of(executor.site());
      if (!flow.hasEscaped()
          && Releases.first(flow, EXECUTOR).isEmpty()
          && !lifetime.mayLiveOn(executor, flow)) {
        Starts.first(executor, flow, context.analyses())
            .ifPresent(
                begins ->
                    context.report(
                        finding(begins, executor, flow, lifetime)
                            .withFixes(fixes(context, executor, flow))));
      }
    }
  }

  private Finding finding(
      Instruction begins, Acquisition executor, Flow flow, ProcessLifetime lifetime) {
    String threads =
        lifetime.hasDaemonThreads(executor)
            ? "its threads and all they hold stay until the process ends"
            : "its threads outlive their work and keep the JVM from exiting";
    String cure =
        flow.fields().isEmpty()
            ? "Shut it down in a finally block when the work is done."
            : "Shut it down where its owner is closed.";
    return Finding.at(
            begins,
            name(),
            Proof.PROVED,
            "This executor is never shut down: " + threads + ". " + cure)
        .withTrace(trace(executor, flow));
  }

  /** An executor used in one block is shut down at its end. */
  private static List<Fix> fixes(RuleContext context, Acquisition executor, Flow flow) {
    return BlockResource.of(context.analyses(), executor, flow)
        .map(local -> ReleaseInFinally.of(context.analyses(), local, context.release()))
        .orElse(List.of());
  }

  private static List<TraceStep> trace(Acquisition executor, Flow flow) {
    List<TraceStep> steps = new ArrayList<>();
    steps.add(TraceStep.at(executor.site(), "created here"));
    for (FieldRef field : flow.fields()) {
      steps.add(
          TraceStep.at(
              executor.site(),
              "kept in field " + field.name() + ", on which nothing calls shutdown"));
    }
    flow.returns()
        .forEach(getter -> steps.add(TraceStep.at(getter, "handed out here, and still owned")));
    return steps;
  }
}
