package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.MonitorEnter;
import io.github.quiesce.model.NewObject;
import java.util.Optional;

/**
 * Code that is over soon: it has no loop, takes no lock, waits for nothing, runs nothing that
 * somebody handed in, and calls nothing that nobody knows.
 */
final class QuickCode {
  /** Methods in view that are looked into, one in the other. */
  private static final int MOST_CALLS = 3;

  private final Analyses analyses;
  private final Calls calls;

  private QuickCode(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  static QuickCode of(Analyses analyses) {
    return analyses.get(QuickCode.class, QuickCode::new);
  }

  boolean is(MethodModel method) {
    return is(method, MOST_CALLS);
  }

  /** Whether one instruction is; what loop it stands in is not asked. */
  boolean is(Instruction each) {
    return is(each, MOST_CALLS);
  }

  private boolean is(MethodModel method, int depth) {
    Optional<Body> body = method.body();
    return body.isPresent()
        && !method.modifiers().has(Modifier.SYNCHRONIZED)
        && Loops.of(analyses).in(body.get()).isEmpty()
        && body.get().instructions().stream().allMatch(each -> is(each, depth));
  }

  private boolean is(Instruction each, int depth) {
    if (each instanceof MonitorEnter || each instanceof Havoc) {
      return false;
    }
    if (!(each instanceof Invoke || each instanceof NewObject)) {
      return true;
    }
    if (calls.runsPassedCode(each)
        || Callers.arguments(each).stream().anyMatch(CreateLambda.class::isInstance)) {
      return false;
    }
    Optional<CallFacts> facts = calls.facts(each);
    if (facts.isPresent()) {
      return facts.get().blocks().isEmpty() && facts.get().runs().isEmpty();
    }
    return calls.targets(each).isEmpty()
        ? analyses.program().facts().covers(method(each).owner())
        : depth > 0
            && calls.targetsComplete(each)
            && calls.targets(each).stream().allMatch(target -> is(target, depth - 1));
  }

  private static MethodRef method(Instruction call) {
    return call instanceof Invoke invoke ? invoke.method() : ((NewObject) call).constructor();
  }
}
