package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.LingeringContexts;
import io.github.quiesce.analysis.lifecycle.LingeringContexts.Lingering;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A value that a task sets for its thread, and that stays there for the next task. A value that is
 * put back stays too; that is reported only for fields of objects, which come and go.
 */
@AutoService(Rule.class)
public final class ThreadLocalNotRemoved implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Lingering each : LingeringContexts.of(context.analyses()).all()) {
      context.report(
          Finding.at(each.set(), name(), Proof.PROVED, message(each))
              .withTrace(
                  List.of(
                      TraceStep.at(each.set(), "set here"), TraceStep.at(each.end(), end(each)))));
    }
  }

  private static String message(Lingering each) {
    return switch (each.way()) {
      case RETURN ->
          "The pool's thread keeps this value when the task is done: the next task on it sees the"
              + " value, and nothing it holds can be collected. Remove it in a finally block.";
      case EXCEPTION ->
          "If the task throws before it removes this value, the pool's thread keeps it, and the next"
              + " task on it sees the value. Remove it in a finally block.";
      case PUT_BACK ->
          "Putting the old value back leaves an entry for this object on every pool thread that comes"
              + " by, and pins its class loader. Call remove() in the finally block instead.";
    };
  }

  private static String end(Lingering each) {
    return switch (each.way()) {
      case RETURN -> "this way out of the task leaves it set";
      case EXCEPTION -> "if this throws, it stays set";
      case PUT_BACK -> "put back here, but never removed";
    };
  }
}
