package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Balance;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.arrivals.LatchWaits;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolNames;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.CorrectCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A latch whose count can be proved different from the arrivals on it: everything that counts it
 * down is in view, and how often each does is known. A latch that nothing counts down is a way to
 * sleep or to park a thread, and none of ours, unless code is to run after it.
 */
@AutoService(Rule.class)
public final class LatchCountMismatch implements Rule {
  private static final String LATCH = "latch";

  @Override
  public void check(RuleContext context) {
    for (Acquisition latch : Acquisitions.of(context.analyses()).of(LATCH)) {
      Coordination.closed(context.analyses(), latch)
          .filter(object -> !object.with(Coordination.WAITS).isEmpty())
          .filter(object -> isCounted(object) || isMissed(object, context.analyses()))
          .flatMap(object -> finding(object, context.analyses()))
          .ifPresent(context::report);
    }
  }

  private static boolean isCounted(Coordination latch) {
    return !latch.with(Coordination.ARRIVALS).isEmpty();
  }

  /** Nothing counts it down, though somebody means to go on after it. */
  private static boolean isMissed(Coordination latch, Analyses analyses) {
    return !LatchWaits.of(analyses, latch).waitsToGoOn().isEmpty();
  }

  private Optional<Finding> finding(Coordination latch, Analyses analyses) {
    Optional<Polynomial> number = latch.number();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Balance arrivals = Balance.of(analyses, latch);
    Polynomial count = arrivals.seen(number.get(), analyses);
    List<Fix> fixes =
        arrivals
            .exact()
            .filter(right -> isCounted(latch))
            .flatMap(right -> CorrectCount.of(latch.made().site(), count, right))
            .stream()
            .toList();
    return verdict(latch, analyses, count, arrivals).map(each -> each.withFixes(fixes));
  }

  private Optional<Finding> verdict(
      Coordination latch, Analyses analyses, Polynomial count, Balance arrivals) {
    return switch (arrivals.against(count, analyses)) {
      case FEWER ->
          Optional.of(
              finding(
                  latch,
                  "The latch waits for "
                      + text(count)
                      + ", but "
                      + (isCounted(latch) ? text(arrivals.most().upper().orElseThrow()) : "nothing")
                      + " can count it down: await never returns, or always times out. "));
      case MORE ->
          Optional.of(
              finding(
                  latch,
                  "The latch waits for "
                      + text(count)
                      + ", but "
                      + text(arrivals.sure().lower())
                      + " tasks count it down: await returns before the last has finished. "));
      case EXACT, EXACT_IF_STARTED_ONCE, SPARE, UNKNOWN -> Optional.empty();
    };
  }

  private Finding finding(Coordination latch, String consequence) {
    return Finding.at(
            latch.made().site(),
            name(),
            Proof.PROVED,
            consequence + "Make the count the number of arrivals.")
        .withTrace(trace(latch));
  }

  private static List<TraceStep> trace(Coordination latch) {
    List<TraceStep> steps = new ArrayList<>();
    steps.add(TraceStep.at(latch.made().site(), "the count is set here"));
    latch
        .with(Coordination.ARRIVALS)
        .forEach(arrival -> steps.add(TraceStep.at(arrival, "counted down here")));
    latch.with(Coordination.WAITS).forEach(wait -> steps.add(TraceStep.at(wait, "awaited here")));
    return steps;
  }

  private static String text(Polynomial number) {
    return number.describe(SymbolNames::of);
  }
}
