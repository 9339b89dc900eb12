package io.github.quiesce.rules;

import io.github.quiesce.analysis.locks.Imbalances.Cause;
import io.github.quiesce.analysis.locks.Imbalances.Leak;
import io.github.quiesce.analysis.locks.Imbalances.Surplus;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.fixes.GiveBackInFinally;
import io.github.quiesce.fixes.TakeBeforeTry;
import java.util.ArrayList;
import java.util.List;

/** Findings about what is taken and given back; locks and permits differ in words only. */
final class ImbalanceFindings {
  private ImbalanceFindings() {}

  /**
   * Something that is kept on some way.
   *
   * @param ifThrown what an exception on the way means
   * @param cure the title of the fix
   */
  static Finding leak(String rule, Leak leak, String message, String ifThrown, String cure) {
    List<TraceStep> trace = new ArrayList<>();
    trace.add(TraceStep.at(leak.taken(), "taken here"));
    leak.thrown().ifPresent(at -> trace.add(TraceStep.at(at, ifThrown)));
    if (leak.thrown().isEmpty()) {
      trace.add(TraceStep.at(leak.end(), "this way out keeps it"));
    }
    leak.givenBack().ifPresent(at -> trace.add(TraceStep.at(at, "given back here otherwise")));
    return Finding.at(leak.taken(), rule, proof(leak.sure()), message)
        .withTrace(trace)
        .withFixes(fixes(leak, cure));
  }

  /** Only where nothing else gives it back: that would do so twice. */
  private static List<Fix> fixes(Leak leak, String title) {
    return leak
        .givenBack()
        .filter(at -> leak.once())
        .flatMap(at -> GiveBackInFinally.of(leak.taken(), at, title))
        .stream()
        .toList();
  }

  /**
   * Something that is given back without being held.
   *
   * @param why what happens where that comes about
   * @param cure the title of the fix
   */
  static Finding surplus(String rule, Surplus surplus, String message, String why, String cure) {
    return Finding.at(surplus.givenBack(), rule, proof(surplus.sure()), message)
        .withTrace(List.of(TraceStep.at(surplus.at(), why)))
        .withFixes(fixes(surplus, cure));
  }

  private static List<Fix> fixes(Surplus surplus, String title) {
    boolean byTaking = surplus.cause() == Cause.FAILED || surplus.cause() == Cause.WOULD_FAIL;
    return byTaking ? TakeBeforeTry.of(surplus.at(), title).stream().toList() : List.of();
  }

  private static Proof proof(boolean sure) {
    return sure ? Proof.PROVED : Proof.POSSIBLE;
  }
}
