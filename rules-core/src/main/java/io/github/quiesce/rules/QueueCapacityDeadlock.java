package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.arrivals.Overflows;
import io.github.quiesce.analysis.arrivals.Overflows.Overflow;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolNames;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.UnboundedWaits;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * A put for which there is no room, by the thread that would have to go on for anybody to take: it
 * never returns. Puts and capacity are counted with symbols; what cannot be compared is silent.
 */
@AutoService(Rule.class)
public final class QueueCapacityDeadlock implements Rule {
  private static final String QUEUE = "queue";

  @Override
  public void check(RuleContext context) {
    for (Acquisition queue : Acquisitions.of(context.analyses()).of(QUEUE)) {
      Overflows.of(context.analyses(), queue).ifPresent(found -> report(context, found));
    }
  }

  private void report(RuleContext context, Overflow found) {
    for (Instruction site : UnboundedWaits.of(context.analyses()).sites(found.put())) {
      context.report(
          Finding.at(site, name(), found.always() ? Proof.PROVED : Proof.POSSIBLE, message(found))
              .withTrace(List.of(TraceStep.at(found.queue().site(), "the queue is made here"))));
    }
  }

  private static String message(Overflow found) {
    if (found.capacity().equals(Polynomial.ZERO)) {
      return "Nothing takes from this queue before the put returns, and it holds nothing itself: "
          + "the put never returns. Start the consumer first.";
    }
    return "This thread puts "
        + found.number().describe(SymbolNames::of)
        + " elements into a queue that holds "
        + found.capacity().describe(SymbolNames::of)
        + ", before anything can take one: the put never returns. "
        + "Start the consumer first, or make the queue large enough.";
  }
}
