package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.arrivals.Parties;
import io.github.quiesce.analysis.arrivals.Verdict;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolNames;
import io.github.quiesce.analysis.pools.Gates;
import io.github.quiesce.analysis.pools.Gates.Gate;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.CorrectCount;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A barrier, or an exchanger, at which more must meet than can ever come: than there are threads
 * and tasks in view, or than the pool that runs the tasks has threads. Silent about barriers that
 * are reset, or reached from out of view.
 */
@AutoService(Rule.class)
public final class BarrierPartyMismatch implements Rule {
  private static final List<String> KINDS = List.of("barrier", "exchanger");
  private static final String EXECUTOR = "executor";

  @Override
  public void check(RuleContext context) {
    Analyses analyses = context.analyses();
    Map<Instruction, Finding> found = new LinkedHashMap<>();
    for (String kind : KINDS) {
      for (Acquisition made : Acquisitions.of(analyses).of(kind)) {
        Coordination.closed(analyses, made)
            .filter(meeting -> !meeting.with(Coordination.ARRIVALS).isEmpty())
            .flatMap(meeting -> tooFew(meeting, analyses))
            .ifPresent(finding -> found.put(made.site(), finding));
      }
    }
    boolean any = KINDS.stream().anyMatch(kind -> !Acquisitions.of(analyses).of(kind).isEmpty());
    for (Acquisition pool : any ? Acquisitions.of(analyses).of(EXECUTOR) : List.<Acquisition>of()) {
      for (Gate gate : Gates.of(analyses).on(pool, KINDS)) {
        found.putIfAbsent(gate.made().site(), tooNarrow(pool, gate));
      }
    }
    found.values().forEach(context::report);
  }

  private Optional<Finding> tooFew(Coordination meeting, Analyses analyses) {
    Optional<Polynomial> number = meeting.number();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Parties parties = Parties.of(analyses, meeting, number.get());
    if (parties.verdict() != Verdict.FEWER) {
      return Optional.empty();
    }
    String message =
        "Here "
            + text(number.get())
            + " must meet, but "
            + text(parties.arriving().upper().orElseThrow())
            + " can come: those who wait, wait for ever. Make it as many as come.";
    List<TraceStep> steps = new ArrayList<>();
    steps.add(TraceStep.at(meeting.made().site(), "the number is set here"));
    meeting
        .with(Coordination.ARRIVALS)
        .forEach(arrival -> steps.add(TraceStep.at(arrival, "one comes here, and waits")));
    return Optional.of(
        Finding.at(meeting.made().site(), name(), Proof.PROVED, message)
            .withTrace(steps)
            .withFixes(fixes(meeting.made(), number.get(), parties)));
  }

  /** A barrier with an action has a second argument. */
  private static List<Fix> fixes(Acquisition made, Polynomial number, Parties parties) {
    return parties
        .arriving()
        .upper()
        .filter(come -> made.arguments().size() == 1)
        .flatMap(come -> CorrectCount.of(made.site(), number, come))
        .stream()
        .toList();
  }

  private Finding tooNarrow(Acquisition pool, Gate gate) {
    String message =
        "Here "
            + text(gate.parties())
            + " tasks must meet, but the pool they run on has "
            + (gate.threads().equals(Polynomial.ONE)
                ? "one thread"
                : text(gate.threads()) + " threads")
            + ": the last are not begun while the others wait, which wait in vain. Give the pool a"
            + " thread for each of them.";
    return Finding.at(gate.made().site(), name(), Proof.PROVED, message)
        .withTrace(
            List.of(
                TraceStep.at(pool.site(), "the pool is made here"),
                TraceStep.at(gate.task().submission(), "the tasks are handed in here"),
                TraceStep.at(gate.waiting(), "and wait for each other here")));
  }

  private static String text(Polynomial number) {
    return number.describe(SymbolNames::of);
  }
}
