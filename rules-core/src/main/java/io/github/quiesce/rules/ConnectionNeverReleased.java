package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.lifecycle.Leaks;
import io.github.quiesce.analysis.lifecycle.Leaks.Leak;
import io.github.quiesce.analysis.lifecycle.Leaks.Way;
import io.github.quiesce.analysis.lifecycle.NeverReleased;
import io.github.quiesce.analysis.lifecycle.NeverReleased.Orphan;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.analysis.resources.Lenders;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.ReleaseInFinally;
import java.util.List;

/**
 * A connection, or another object of a pool, that is taken and not given back on every way: the
 * pool has one less from then on. Connections that are made, and not lent, are other rules' matter,
 * and so are statements and result sets.
 */
@AutoService(Rule.class)
public final class ConnectionNeverReleased implements Rule {
  private static final String LOAN = "loan";

  private static final String CONSEQUENCE =
      "the pool has one less for good, until none is left and everybody who asks waits or fails.";

  @Override
  public void check(RuleContext context) {
    Analyses analyses = context.analyses();
    Lenders lenders = Lenders.of(analyses);
    for (Orphan orphan : NeverReleased.of(analyses).of(LOAN)) {
      if (!lenders.mayTakeBack(orphan.made())) {
        context.report(
            never(orphan)
                .withFixes(ReleaseInFinally.ofLocal(context, orphan.made(), orphan.flow())));
      }
    }
    Leaks leaks = Leaks.of(analyses);
    for (Acquisition taken : Factories.of(analyses).acquisitions(LOAN)) {
      leaks
          .of(taken)
          .filter(leak -> !lenders.mayTakeBack(taken))
          .ifPresent(leak -> context.report(missed(taken, leak)));
    }
  }

  private Finding never(Orphan orphan) {
    String message =
        "Nothing gives back what is taken from the pool here: " + CONSEQUENCE + " " + cure(orphan);
    return Finding.at(orphan.made().site(), name(), Proof.PROVED, message)
        .withTrace(MakingSteps.of(orphan.made(), "taken here"));
  }

  private static String cure(Orphan orphan) {
    return orphan.flow().fields().isEmpty()
        ? "Use try-with-resources, or give it back in a finally block."
        : "Give it back where its owner is closed.";
  }

  private Finding missed(Acquisition taken, Leak leak) {
    List<TraceStep> steps = MakingSteps.of(taken, "taken here");
    steps.add(TraceStep.at(leak.at(), step(leak.way())));
    steps.add(TraceStep.at(leak.release(), "given back here otherwise"));
    return Finding.at(
            taken.site(),
            name(),
            leak.plain() ? Proof.PROVED : Proof.POSSIBLE,
            way(leak.way()) + CONSEQUENCE + " " + cure(leak.way()))
        .withTrace(steps);
  }

  private static String way(Way way) {
    return switch (way) {
      case LOCAL_EXCEPTION ->
          "If the code between here and where it is given back throws, this is not reached, and ";
      case LOCAL_RETURN, FORGOTTEN ->
          "One way out of this method does not give back what is taken here, and ";
      case CONSTRUCTOR ->
          "If the constructor fails after this, nobody gets an object that could give it back, and ";
      case RELEASER, STATE -> "The method that gives this back can be left before it does, and ";
    };
  }

  private static String cure(Way way) {
    return switch (way) {
      case LOCAL_EXCEPTION, LOCAL_RETURN ->
          "Use try-with-resources, or give it back in a finally block.";
      case FORGOTTEN -> "Give it back there, too.";
      case CONSTRUCTOR -> "Take it last, or give it back in a catch and rethrow.";
      case RELEASER, STATE -> "Give it back first, or in a finally block.";
    };
  }

  private static String step(Way way) {
    return switch (way) {
      case LOCAL_RETURN, FORGOTTEN -> "this way out keeps it";
      case STATE -> "after this it is taken for given back";
      case LOCAL_EXCEPTION, CONSTRUCTOR, RELEASER -> "if this throws, it is kept";
    };
  }
}
