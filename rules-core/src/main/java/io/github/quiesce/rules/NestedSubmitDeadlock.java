package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolNames;
import io.github.quiesce.analysis.pools.Gates;
import io.github.quiesce.analysis.pools.Gates.Gate;
import io.github.quiesce.analysis.pools.SelfWaits;
import io.github.quiesce.analysis.pools.SelfWaits.HowMany;
import io.github.quiesce.analysis.pools.SelfWaits.SelfWait;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A task that waits for another task of the pool it runs on, which has no thread left to run it:
 * through a future, or at a gate for more tasks than the pool runs at once.
 */
@AutoService(Rule.class)
public final class NestedSubmitDeadlock implements Rule {
  private static final String EXECUTOR = "executor";

  /** What tasks wait at for others; barriers are BarrierPartyMismatch's concern. */
  private static final List<String> GATES = List.of("latch", "phaser");

  @Override
  public void check(RuleContext context) {
    Analyses analyses = context.analyses();
    for (Acquisition pool : Acquisitions.of(analyses).of(EXECUTOR)) {
      SelfWaits.of(analyses).on(pool).forEach(each -> context.report(finding(pool, each)));
      Gates.of(analyses).on(pool, GATES).forEach(each -> context.report(finding(pool, each)));
    }
  }

  private Finding finding(Acquisition pool, SelfWait wait) {
    String consequence =
        wait.number() == HowMany.ENOUGH
            ? "The inner task is never begun, and both hang for ever. "
            : "Once as many such tasks run as the pool has threads, none of them ever ends. ";
    return Finding.at(
            wait.outer().submission(),
            name(),
            wait.number() == HowMany.UNKNOWN ? Proof.POSSIBLE : Proof.PROVED,
            "This task waits for a task of the pool it runs on itself, which has "
                + threads(wait.threads())
                + ". "
                + consequence
                + "Run the inner task directly, on another pool, or as a later stage.")
        .withTrace(
            List.of(
                TraceStep.at(pool.site(), "the pool is made here"),
                TraceStep.at(wait.inner(), "the inner task is submitted here"),
                TraceStep.at(wait.waiting(), "and waited for here")));
  }

  private Finding finding(Acquisition pool, Gate gate) {
    return Finding.at(
            gate.task().submission(),
            name(),
            Proof.PROVED,
            "This task waits until "
                + gate.parties().describe(SymbolNames::of)
                + " of its kind have come, but its pool has "
                + threads(gate.threads())
                + ": the last ones are never begun, and all hang for ever. "
                + "Give the pool a thread for each of them.")
        .withTrace(
            List.of(
                TraceStep.at(pool.site(), "the pool is made here"),
                TraceStep.at(gate.made().site(), "the gate is made here"),
                TraceStep.at(gate.waiting(), "and waited at here")));
  }

  private static String threads(Polynomial number) {
    return number.equals(Polynomial.ONE)
        ? "one thread"
        : number.describe(SymbolNames::of) + " threads";
  }
}
