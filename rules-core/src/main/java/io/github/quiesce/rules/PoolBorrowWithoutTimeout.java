package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.waits.EndlessBorrows;
import io.github.quiesce.analysis.waits.EndlessBorrows.EndlessBorrow;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A pool of connections or other objects that waits for ever while all are lent: it is told to, or
 * does so by itself and is not told otherwise.
 */
@AutoService(Rule.class)
public final class PoolBorrowWithoutTimeout implements Rule {
  private static final String CURE =
      " while all are lent, so that one leak or a slow server stops every thread that uses it. Set"
          + " a time that callers can bear, and handle that it passes.";

  @Override
  public void check(RuleContext context) {
    for (EndlessBorrow wait : EndlessBorrows.of(context.analyses()).all()) {
      context.report(finding(wait));
    }
  }

  private Finding finding(EndlessBorrow wait) {
    String message =
        wait.isSet()
            ? "With this setting one waits for ever for an object of the pool" + CURE
            : "Nothing tells this pool how long to wait, so one waits for ever" + CURE;
    List<TraceStep> trace =
        wait.use().map(use -> TraceStep.at(use, "taken from, or handed on, here")).stream()
            .toList();
    return Finding.at(wait.at(), name(), wait.sure() ? Proof.PROVED : Proof.POSSIBLE, message)
        .withTrace(trace);
  }
}
