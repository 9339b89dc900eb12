package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.waits.Spins;
import io.github.quiesce.analysis.waits.Spins.Spin;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.SpinHint;
import java.util.List;

/** A loop that asks over and over whether another thread has done something. */
@AutoService(Rule.class)
public final class BusyWait implements Rule {
  private static final String PURE =
      "This loop spins until another thread changes what it looks at, and burns a processor core "
          + "meanwhile. Wait for it (a latch, a future, a condition), or spin for a short time only.";

  private static final String MIXED =
      "While there is nothing to do, this loop spins and burns a processor core. "
          + "Take the next element by a call that waits, with a timeout.";

  @Override
  public void check(RuleContext context) {
    for (Spin spin : Spins.of(context.analyses()).all()) {
      List<Fix> fixes =
          spin.pure() ? SpinHint.of(spin.look(), context.release()).stream().toList() : List.of();
      String message = spin.pure() ? PURE : MIXED;
      context.report(Finding.at(spin.look(), name(), Proof.PROVED, message).withFixes(fixes));
    }
  }
}
