package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.Overwrites;
import io.github.quiesce.analysis.lifecycle.Overwrites.Overwrite;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A field that holds a running executor or timer, or a thread that only an interrupt ends, is given
 * a new one, and nobody can stop the old one any more. A test of the field or of the object's state
 * before the assignment keeps it silent, and so does a release of the old one in the same method or
 * in one it calls.
 */
@AutoService(Rule.class)
public final class ExecutorOverwritten implements Rule {
  private static final String THREAD = "thread";
  private static final List<String> KINDS = List.of("executor", "timer", THREAD);

  @Override
  public void check(RuleContext context) {
    Overwrites overwrites = Overwrites.of(context.analyses());
    for (String kind : KINDS) {
      for (Acquisition made : Factories.of(context.analyses()).acquisitions(kind)) {
        overwrites.by(made).forEach(each -> context.report(finding(made, each)));
      }
    }
  }

  private Finding finding(Acquisition made, Overwrite overwrite) {
    String field = overwrite.store().field().name();
    List<TraceStep> steps = new ArrayList<>();
    steps.add(
        TraceStep.at(
            overwrite.earlier(),
            overwrite.earlier() == overwrite.store()
                ? "this comes round again with the old one running"
                : "the field gets the old one here"));
    steps.add(TraceStep.at(made.site(), "the new one is made here"));
    return Finding.at(
            overwrite.store(),
            name(),
            overwrite.certain() ? Proof.PROVED : Proof.POSSIBLE,
            "The "
                + made.kind()
                + " that the field "
                + field
                + " holds is replaced and goes on running: nobody can stop it any more. "
                + (made.kind().equals(THREAD)
                    ? "Interrupt the old one before, or keep it."
                    : "Shut the old one down before, or keep it."))
        .withTrace(steps);
  }
}
