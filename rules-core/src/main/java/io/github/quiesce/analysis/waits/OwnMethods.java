package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.Set;

/**
 * Waits for an object of a class in view whose own method does not wait: a future that is complete
 * when it is made.
 */
final class OwnMethods {
  private OwnMethods() {}

  /** Whether the call, made on this object, runs a method that is known not to wait. */
  static boolean doNotWait(Analyses analyses, Invoke wait, Value on) {
    Origins.Result from = Origins.of(analyses).of(on);
    Set<Value> made = from.values();
    return from.complete()
        && !made.isEmpty()
        && made.stream().allMatch(each -> each instanceof NewObject)
        && made.stream().allMatch(each -> doesNotWait(analyses, wait, each.type()));
  }

  /** With one file in view, a class of another may have a method of its own. */
  private static boolean doesNotWait(Analyses analyses, Invoke wait, String type) {
    Program program = analyses.program();
    boolean unknown = program.findClass(type).isEmpty() && program.facts().type(type).isEmpty();
    if (unknown) {
      return program.view() == Program.View.UNIT;
    }
    return Calls.of(analyses)
        .inherited(type, wait.method())
        .filter(QuickCode.of(analyses)::is)
        .isPresent();
  }
}
