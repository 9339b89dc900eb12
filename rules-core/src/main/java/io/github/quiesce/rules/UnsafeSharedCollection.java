package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.sharing.UnsafeShares;
import io.github.quiesce.analysis.sharing.UnsafeShares.Share;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A collection that is made for one thread is changed by a task while another thread uses it, and
 * no lock is common to both.
 */
@AutoService(Rule.class)
public final class UnsafeSharedCollection implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Share share : UnsafeShares.of(context.analyses()).all()) {
      context.report(
          Finding.at(share.change(), name(), share.proof(), message(share))
              .withTrace(
                  List.of(
                      TraceStep.at(share.made(), "made here, for one thread at a time"),
                      TraceStep.at(share.start(), "the task is started here"),
                      TraceStep.at(share.other(), "used here, by the other thread"))));
    }
  }

  private static String message(Share share) {
    String other =
        switch (share.by()) {
          case SAME_TASK -> "Several runs of this task change the collection at once";
          case OTHER_TASK -> "Two tasks use this collection at once, and one changes it";
          case STARTER -> "The code that starts the task uses this collection while it is changed";
          case CALLER -> "A task and whoever calls the class use this collection at once";
        };
    return other
        + ": elements get lost, sizes are wrong, iterating fails. Use a concurrent collection, hold one lock for all uses, or wait for the task first.";
  }
}
