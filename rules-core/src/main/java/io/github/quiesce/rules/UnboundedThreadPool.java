package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.Admission;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Threads without limit: a pool that starts one for every waiting task, or a new thread for each
 * item of an endless loop. Virtual threads, and submissions that a semaphore or the caller's own
 * fixed number of calls bounds, are left alone; a pool that leaves the view is only possible, since
 * whoever gets it may bound it.
 */
@AutoService(Rule.class)
public final class UnboundedThreadPool implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Acquisition pool : Factories.of(context.analyses()).settled("executor")) {
      boolean unbounded = Quantities.of(context.analyses()).threads(pool).isUnbounded();
      if (unbounded && !pool.facts().virtual()) {
        checkPool(context, pool);
      }
    }
    for (Acquisition thread : Acquisitions.of(context.analyses()).of("thread")) {
      if (!thread.facts().virtual()) {
        checkThread(context, thread);
      }
    }
  }

  private void checkPool(RuleContext context, Acquisition pool) {
    Flow flow = ObjectFlow.of(context.analyses()).of(pool.site());
    Admission admission = Admission.of(context.analyses());
    if (admission.isLimited(flow)) {
      return;
    }
    List<Use> submissions = flow.uses().stream().filter(admission::submits).toList();
    Optional<Use> open =
        submissions.stream().filter(use -> !admission.isBounded(use.at(), pool.site())).findFirst();
    if (flow.hasEscaped() || open.isPresent()) {
      List<TraceStep> trace = new ArrayList<>();
      trace.add(TraceStep.at(pool.site(), "a pool without a limit is created here"));
      open.ifPresent(
          use -> trace.add(TraceStep.at(use.at(), "and takes tasks here, as many as come")));
      context.report(
          Finding.at(
                  pool.site(),
                  name(),
                  open.isPresent() ? Proof.PROVED : Proof.POSSIBLE,
                  "This pool has no limit: it starts a new thread for every task that finds none"
                      + " idle, so under load it exhausts memory or the system's threads. Give it"
                      + " a maximum size and a bounded queue.")
              .withTrace(trace));
    }
  }

  private void checkThread(RuleContext context, Acquisition thread) {
    Admission admission = Admission.of(context.analyses());
    Optional<Loop> loop =
        admission.loopsPerItem(thread).stream().filter(admission::isOpen).findFirst();
    if (loop.isPresent()) {
      Instruction start = admission.startsOf(thread).get(0);
      context.report(
          Finding.at(
                  start,
                  name(),
                  Proof.PROVED,
                  "A loop without end starts a new thread here for every item it gets, without"
                      + " limit: under load it exhausts memory or the system's threads. Hand the"
                      + " items to a pool with a maximum size and a bounded queue.")
              .withTrace(trace(admission, thread, start, loop.get())));
    }
  }

  private static List<TraceStep> trace(
      Admission admission, Acquisition thread, Instruction start, Loop loop) {
    List<TraceStep> steps = new ArrayList<>();
    admission
        .itemOf(loop)
        .ifPresent(wait -> steps.add(TraceStep.at(wait, "each turn of the loop gets an item")));
    steps.add(TraceStep.at(thread.site(), "a new thread is created for it"));
    steps.add(TraceStep.at(start, "and started, with nothing that limits how many run"));
    return steps;
  }
}
