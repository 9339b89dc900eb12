package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.Admission;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

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
    Acquisitions acquisitions = Acquisitions.of(context.analyses());
    for (Acquisition pool : acquisitions.of("executor")) {
      boolean unbounded = Quantities.of(context.analyses()).threads(pool).isUnbounded();
      if (unbounded && !pool.facts().virtual()) {
        checkPool(context, pool);
      }
    }
    for (Acquisition thread : acquisitions.of("thread")) {
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
    boolean open =
        submissions.stream().anyMatch(use -> !admission.isBounded(use.at(), pool.site()));
    if (flow.hasEscaped() || open) {
      context.report(
          Finding.at(
              pool.site(),
              name(),
              open ? Proof.PROVED : Proof.POSSIBLE,
              "This pool has no limit: it starts a new thread for every task that finds none idle,"
                  + " so under load it exhausts memory or the system's threads. Give it a maximum"
                  + " size and a bounded queue."));
    }
  }

  private void checkThread(RuleContext context, Acquisition thread) {
    Admission admission = Admission.of(context.analyses());
    if (admission.loopsPerItem(thread).stream().anyMatch(admission::isOpen)) {
      context.report(
          Finding.at(
              thread.site(),
              name(),
              Proof.PROVED,
              "A loop without end starts a new thread here for every item it gets, without limit:"
                  + " under load it exhausts memory or the system's threads. Hand the items to a"
                  + " pool with a maximum size and a bounded queue."));
    }
  }
}
