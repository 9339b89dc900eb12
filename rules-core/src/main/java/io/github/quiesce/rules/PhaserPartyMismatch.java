package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.arrivals.Misses;
import io.github.quiesce.analysis.arrivals.Parties;
import io.github.quiesce.analysis.arrivals.SkippedArrivals.Cause;
import io.github.quiesce.analysis.arrivals.Verdict;
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
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.fixes.CorrectCount;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A phaser whose parties can be proved different from those who arrive, or a task that is a party
 * and can leave without arriving. Silent about phasers that are ended by force, tiered, or reached
 * from out of view.
 */
@AutoService(Rule.class)
public final class PhaserPartyMismatch implements Rule {
  private static final String PHASER = "phaser";
  private static final Set<Effect> LEAVING = Set.of(Effect.ARRIVE_AND_DEREGISTER);

  @Override
  public void check(RuleContext context) {
    for (Acquisition made : Acquisitions.of(context.analyses()).of(PHASER)) {
      Optional<ClassModel> subclass = context.program().findClass(made.site().type());
      if (subclass.filter(type -> countsInItsOwnWay(type, context.program())).isPresent()) {
        continue;
      }
      Coordination.closed(context.analyses(), made)
          .filter(phaser -> !phaser.with(Coordination.WAITS).isEmpty())
          .filter(phaser -> !phaser.with(Coordination.ARRIVALS).isEmpty())
          .ifPresent(phaser -> check(context, phaser, subclass.isPresent()));
    }
  }

  /** A subclass that has methods of its own in the place of those that register or arrive. */
  private static boolean countsInItsOwnWay(ClassModel subclass, Program program) {
    Set<String> types = program.hierarchy().supertypes(subclass.name());
    return subclass.methods().stream()
        .flatMap(method -> types.stream().map(type -> program.facts().calls(type, method.name())))
        .flatMap(List::stream)
        .anyMatch(facts -> !facts.counts().isEmpty());
  }

  /**
   * @param endsAtWill whether it may decide for itself that a phase is the last: those who come
   *     later are let through, but none passes before all have come
   */
  private void check(RuleContext context, Coordination phaser, boolean endsAtWill) {
    Optional<Polynomial> made = phaser.number();
    if (made.isEmpty()) {
      return;
    }
    Parties parties = Parties.of(context.analyses(), phaser, made.get());
    if (endsAtWill && parties.verdict() != Verdict.FEWER) {
      return;
    }
    switch (parties.verdict()) {
      case FEWER -> context.report(tooFew(phaser, parties).withFixes(fix(phaser, parties)));
      case MORE -> context.report(tooMany(phaser, parties).withFixes(fix(phaser, parties)));
      case EXACT, EXACT_IF_STARTED_ONCE, SPARE, UNKNOWN -> checkMisses(context, phaser, parties);
    }
  }

  private static List<Fix> fix(Coordination phaser, Parties parties) {
    Polynomial made = phaser.number().orElseThrow();
    return parties
        .right(made)
        .flatMap(right -> CorrectCount.of(phaser.made().site(), made, right))
        .stream()
        .toList();
  }

  private Finding tooFew(Coordination phaser, Parties parties) {
    return mismatch(
        phaser,
        "The phaser has "
            + text(parties.registered().lower())
            + " parties, but "
            + text(parties.arriving().upper().orElseThrow())
            + " can arrive: its phase never ends, and whoever waits for it waits for ever.");
  }

  private Finding tooMany(Coordination phaser, Parties parties) {
    return mismatch(
        phaser,
        "The phaser has "
            + text(parties.registered().upper().orElseThrow())
            + " parties, but "
            + text(parties.sure().lower())
            + " arrive: its phase ends before the last, which then waits in a phase of its own.");
  }

  private Finding mismatch(Coordination phaser, String consequence) {
    List<TraceStep> steps = new ArrayList<>();
    steps.add(TraceStep.at(phaser.made().site(), "the phaser is made here"));
    phaser
        .with(Set.of(Effect.REGISTER))
        .forEach(each -> steps.add(TraceStep.at(each, "registered here")));
    phaser
        .with(Coordination.ARRIVALS)
        .forEach(each -> steps.add(TraceStep.at(each, "arrives here")));
    String cure = " Register exactly the parties that arrive.";
    return Finding.at(phaser.made().site(), name(), Proof.PROVED, consequence + cure)
        .withTrace(steps);
  }

  private static String text(Polynomial number) {
    return number.describe(SymbolNames::of);
  }

  private void checkMisses(RuleContext context, Coordination phaser, Parties parties) {
    Analyses analyses = context.analyses();
    boolean constant = parties.registered().upper().map(Polynomial::isConstant).orElse(false);
    List<Misses.Miss> misses =
        new ArrayList<>(Misses.of(analyses, phaser, LEAVING, Set.of(), parties::need, constant));
    misses.addAll(
        Misses.of(analyses, phaser, Coordination.ARRIVALS, LEAVING, parties::need, constant));
    misses.forEach(miss -> context.report(miss(phaser, miss)));
  }

  private Finding miss(Coordination phaser, Misses.Miss miss) {
    boolean thrown = miss.skip().cause() == Cause.EXCEPTION;
    String message =
        (thrown ? "If the task fails before this," : "Where the task leaves before this,")
            + " it stays a party that never arrives, and whoever waits for the phase waits for"
            + " ever. Arrive and deregister in a finally block around the task's whole work.";
    return Finding.at(
            miss.skip().arrival(), name(), miss.needed() ? Proof.PROVED : Proof.POSSIBLE, message)
        .withTrace(
            List.of(
                TraceStep.at(phaser.made().site(), "the phaser is made here"),
                TraceStep.at(miss.run().submission(), "the task is started here"),
                TraceStep.at(miss.skip().at(), "one way from here skips the arrival")));
  }
}
