package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.LoopEnds;
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
import io.github.quiesce.model.Program;
import java.util.Optional;

/**
 * Code that is over soon: it takes no lock, waits for nothing, runs nothing that somebody handed
 * in, and calls nothing that nobody knows. With one file in view, what is out of view may be quick.
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

  /** Whether the method is, without a loop. */
  boolean is(MethodModel method) {
    return is(method, MOST_CALLS, false);
  }

  /** Whether one instruction is, without a loop in what it calls. */
  boolean is(Instruction each) {
    return is(each, MOST_CALLS, false);
  }

  /** Whether one instruction is, as far as loops in what it calls come to an end by themselves. */
  boolean isWithLoops(Instruction each) {
    return is(each, MOST_CALLS, true);
  }

  private boolean is(MethodModel method, int depth, boolean loops) {
    Optional<Body> body = method.body();
    return body.isPresent()
        && !method.modifiers().has(Modifier.SYNCHRONIZED)
        && Loops.of(analyses).in(body.get()).stream().allMatch(each -> loops && ends(each))
        && body.get().instructions().stream().allMatch(each -> is(each, depth, loops));
  }

  private boolean ends(Loop loop) {
    return switch (LoopEnds.of(analyses).of(loop)) {
      case BOUNDED, COUNTED, DATA -> true;
      case FLAG, INTERRUPT, NEVER -> false;
    };
  }

  private boolean is(Instruction each, int depth, boolean loops) {
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
    boolean one = analyses.program().view() == Program.View.UNIT;
    if (calls.targets(each).stream().allMatch(target -> target.body().isEmpty())) {
      return one || analyses.program().facts().covers(method(each).owner());
    }
    return depth > 0
        && (one || calls.isImplementedInView(each))
        && calls.targets(each).stream()
            .filter(target -> target.body().isPresent())
            .allMatch(target -> is(target, depth - 1, loops));
  }

  private static MethodRef method(Instruction call) {
    return call instanceof Invoke invoke ? invoke.method() : ((NewObject) call).constructor();
  }
}
