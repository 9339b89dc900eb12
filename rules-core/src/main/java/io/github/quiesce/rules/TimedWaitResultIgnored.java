package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.waits.DroppedOutcomes;
import io.github.quiesce.analysis.waits.DroppedOutcomes.Drop;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;

/** A wait with a time limit, or a try, whose outcome nobody looks at. */
@AutoService(Rule.class)
public final class TimedWaitResultIgnored implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Drop drop : DroppedOutcomes.of(context.analyses()).all()) {
      context.report(
          Finding.at(
              drop.at(),
              name(),
              drop.proved() ? Proof.PROVED : Proof.POSSIBLE,
              message(drop.what())));
    }
  }

  private static String message(String what) {
    return switch (what) {
      case "put", "transfer" ->
          "If the queue is full, the element is lost, and nobody is told. Handle false: fail, retry, "
              + "or drop it and count it.";
      case "lock", "permit" ->
          "If this does not get it, the code goes on as if it had. Handle false.";
      default ->
          "When the time is up, the code goes on as if what it waits for had happened. "
              + "Look at the outcome, and handle that it has not.";
    };
  }
}
