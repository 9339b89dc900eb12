package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.LostContexts;
import io.github.quiesce.analysis.lifecycle.LostContexts.Lost;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A task on another thread reads what the code that starts it has set for its own thread only. A
 * task that sets it first, or is handed over by what carries such values, is left alone.
 */
@AutoService(Rule.class)
public final class ContextLostAcrossThreads implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Lost lost : LostContexts.of(context.analyses()).all()) {
      context.report(
          Finding.at(
                  lost.start(),
                  name(),
                  lost.certain() ? Proof.PROVED : Proof.POSSIBLE,
                  "This task runs on another thread, where the value that is set here for the"
                      + " current one is missing, or is another task's. Read it before, and pass it"
                      + " to the task or set it there.")
              .withTrace(
                  List.of(
                      TraceStep.at(lost.set(), "set for the thread that runs this"),
                      TraceStep.at(lost.start(), "the task is started here"),
                      TraceStep.at(lost.read(), "read here, on another thread"))));
    }
  }
}
