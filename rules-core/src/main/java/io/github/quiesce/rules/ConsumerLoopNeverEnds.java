package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.consumers.ConsumerLoops;
import io.github.quiesce.analysis.consumers.ConsumerLoops.EndlessConsumer;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A loop that takes from a queue and has no way out: no end mark, no flag that anybody sets, no
 * exception, and an interrupt is caught inside it.
 */
@AutoService(Rule.class)
public final class ConsumerLoopNeverEnds implements Rule {
  private static final String MESSAGE =
      "Nothing ends this loop: it tests for no end mark and no flag that is set, and an interrupt "
          + "does not leave it. Its thread waits here for ever once the producers have stopped. "
          + "Let the InterruptedException leave the loop, or put an end mark that it returns on.";

  @Override
  public void check(RuleContext context) {
    for (EndlessConsumer each : ConsumerLoops.of(context.analyses()).all()) {
      List<TraceStep> steps =
          each.begins().stream()
              .map(begin -> TraceStep.at(begin, "the loop is started here"))
              .toList();
      context.report(Finding.at(each.take(), name(), Proof.PROVED, MESSAGE).withTrace(steps));
    }
  }
}
