package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Balance;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.arrivals.Holders;
import io.github.quiesce.analysis.arrivals.Misses;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Cause;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Skip;
import io.github.quiesce.analysis.arrivals.SuccessStages;
import io.github.quiesce.analysis.arrivals.SuccessStages.LeftOut;
import io.github.quiesce.analysis.arrivals.Verdict;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.MoveIntoFinally;
import io.github.quiesce.model.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task that counts a latch down on some ways and leaves on another without. Silent where more may
 * count the latch down than it waits for: then a missing arrival need not matter.
 */
@AutoService(Rule.class)
public final class CountDownNotGuaranteed implements Rule {
  private static final String LATCH = "latch";

  @Override
  public void check(RuleContext context) {
    for (Acquisition made : Acquisitions.of(context.analyses()).of(LATCH)) {
      Coordination.closed(context.analyses(), made)
          .filter(latch -> !latch.with(Coordination.WAITS).isEmpty())
          .ifPresent(latch -> check(context, latch));
    }
  }

  private void check(RuleContext context, Coordination latch) {
    Optional<Polynomial> count = latch.number();
    if (count.isPresent()) {
      Misses.of(
              context.analyses(),
              latch,
              Coordination.ARRIVALS,
              Set.of(),
              () -> balance(context.analyses(), latch, count.get()),
              count.get().isConstant())
          .stream()
          .filter(miss -> Holders.of(context.analyses(), latch).mayHold(miss.skip().arrival()))
          .forEach(miss -> context.report(finding(latch, miss)));
      List<LeftOut> stages = SuccessStages.of(context.analyses(), latch);
      if (!stages.isEmpty() && balance(context.analyses(), latch, count.get()) == Verdict.EXACT) {
        stages.forEach(stage -> context.report(finding(latch, stage)));
      }
    }
  }

  /** A service's latch is counted for one start of the service, where starts cannot be told. */
  private static Verdict balance(Analyses analyses, Coordination latch, Polynomial count) {
    Verdict verdict = Balance.of(analyses, latch).against(count, analyses);
    boolean onceEnough =
        verdict == Verdict.UNKNOWN
            && Balance.ifRunOnce(analyses, latch).upper().filter(count::equals).isPresent();
    return onceEnough ? Verdict.EXACT_IF_STARTED_ONCE : verdict;
  }

  private Finding finding(Coordination latch, Misses.Miss miss) {
    Skip skip = miss.skip();
    String way =
        switch (skip.cause()) {
          case EXCEPTION -> "If the task fails before this,";
          case RETURN -> "If the task returns before this,";
          case BRANCH -> "Where the task goes round this,";
        };
    String cure =
        skip.cause() == Cause.EXCEPTION
            ? "Count down in a finally block around the task's whole work."
            : "Count down on every way out, best in a finally block.";
    return Finding.at(
            skip.arrival(),
            name(),
            miss.needed() ? Proof.PROVED : Proof.POSSIBLE,
            way
                + " the latch never reaches zero: whoever awaits it waits for ever, or as long as"
                + " the wait may take. "
                + cure)
        .withTrace(trace(latch, miss))
        .withFixes(fix(latch, skip));
  }

  private Finding finding(Coordination latch, LeftOut stage) {
    List<TraceStep> steps = new ArrayList<>();
    steps.add(TraceStep.at(latch.made().site(), "the latch is made here"));
    steps.add(TraceStep.at(stage.before().submission(), "if what is started here fails,"));
    steps.add(TraceStep.at(stage.stage().submission(), "this stage is left out"));
    latch.with(Coordination.WAITS).forEach(wait -> steps.add(TraceStep.at(wait, "awaited here")));
    return Finding.at(
            stage.arrival(),
            name(),
            Proof.PROVED,
            "If the stage before fails, this one is not run, and the latch never reaches zero:"
                + " whoever awaits it waits for ever, or as long as the wait may take. Count down in"
                + " a stage that runs in any case, such as whenComplete.")
        .withTrace(steps);
  }

  /** Only where nothing else in the body counts down: it would count twice. */
  private static List<Fix> fix(Coordination latch, Skip skip) {
    Body body = skip.arrival().block().body();
    boolean only =
        skip.cause() != Cause.BRANCH
            && latch.with(Coordination.ARRIVALS).stream()
                .allMatch(each -> each == skip.arrival() || each.block().body() != body);
    return only
        ? MoveIntoFinally.of(skip.arrival(), "Count down in a finally block").stream().toList()
        : List.of();
  }

  private static List<TraceStep> trace(Coordination latch, Misses.Miss miss) {
    List<TraceStep> steps = new ArrayList<>();
    steps.add(TraceStep.at(latch.made().site(), "the latch is made here"));
    steps.add(TraceStep.at(miss.run().submission(), "the task is started here"));
    steps.add(
        TraceStep.at(
            miss.skip().at(),
            miss.skip().cause() == Cause.EXCEPTION
                ? "what is thrown here skips the arrival"
                : "one way from here skips the arrival"));
    latch.with(Coordination.WAITS).forEach(wait -> steps.add(TraceStep.at(wait, "awaited here")));
    return steps;
  }
}
