package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.resources.DesignedWaits;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.analysis.resources.Quantity;
import io.github.quiesce.analysis.resources.QueueRoom;
import io.github.quiesce.analysis.resources.UnboundedWaits;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.fixes.TimedPut;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Value;
import java.util.Set;

/**
 * A put without a bound on a queue that can be full. A queue that has room for every put in view,
 * and a dispatcher that is ended by interrupt, are left alone; a queue of unknown capacity is only
 * possible, and so is the put of a class that is a queue itself.
 */
@AutoService(Rule.class)
public final class BlockingPutWithoutTimeout implements Rule {
  private static final String TRANSFER = "transfer";
  private static final Set<String> PUTS = Set.of("put", TRANSFER);

  @Override
  public void check(RuleContext context) {
    for (CallSite put : UnboundedWaits.of(context.analyses()).waits(PUTS)) {
      put.receiver().ifPresent(queue -> check(context, put, queue));
    }
  }

  private void check(RuleContext context, CallSite put, Value queue) {
    boolean transfer =
        put.facts().flatMap(CallFacts::blocks).filter(b -> b.what().equals(TRANSFER)).isPresent();
    Quantity capacity = Quantities.of(context.analyses()).capacity(queue);
    QueueRoom room = QueueRoom.of(context.analyses());
    if ((!transfer && (capacity.isUnbounded() || room.hasRoomForAll(put.at(), queue)))
        || DesignedWaits.of(context.analyses()).isDesigned(put.at())) {
      return;
    }
    boolean proved = (capacity.isBounded() || transfer) && !room.isInsideQueue(put.at());
    for (Instruction site : UnboundedWaits.of(context.analyses()).sites(put.at())) {
      context.report(
          Finding.at(
                  site, name(), proved ? Proof.PROVED : Proof.POSSIBLE, message(capacity, transfer))
              .withFixes(TimedPut.of(site, context.program()).stream().toList()));
    }
  }

  private static String message(Quantity capacity, boolean transfer) {
    String cure = "Use the timed form and handle its refusal.";
    if (transfer) {
      return "This waits for ever if no consumer takes the element. " + cure;
    }
    if (capacity.isKnown() && capacity.value() == 0) {
      return "This queue holds nothing: the put waits for ever if no consumer takes. "
          + "Use offer with a timeout and handle false.";
    }
    String size = capacity.isKnown() ? " (capacity " + capacity.value() + ")" : "";
    return "Once this queue"
        + size
        + " is full, the put waits for ever if the consumer has stopped or hangs. "
        + "Use offer with a timeout and handle false.";
  }
}
