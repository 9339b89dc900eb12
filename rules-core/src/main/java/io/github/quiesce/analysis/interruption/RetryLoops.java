package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;

/**
 * Loops that try again until nobody else was quicker: {@code do { … } while
 * (!state.compareAndSet(old, next))}. They are over after a turn or two, as long as they do no more
 * than look and compute.
 */
final class RetryLoops {
  private final Analyses analyses;
  private final Calls calls;

  RetryLoops(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  /** Whether the loop is left where an exchange succeeds, and does nothing else. */
  boolean exchanges(Value condition, Loop loop) {
    return (isExchange(condition) || comparesWithWitness(condition))
        && loop.instructions().stream().allMatch(this::isQuick);
  }

  private boolean isExchange(Value condition) {
    return condition instanceof Invoke call
        && call.type().equals(TypeNames.BOOLEAN)
        && call.arguments().size() > 1
        && calls.facts(call).flatMap(CallFacts::stores).isPresent();
  }

  /** What was there is compared with what the same call was told to expect. */
  private static boolean comparesWithWitness(Value condition) {
    return condition instanceof Binary test
        && (isWitness(test.left(), test.right()) || isWitness(test.right(), test.left()));
  }

  private static boolean isWitness(Value found, Value expected) {
    return Cast.under(found) instanceof Invoke call && call.arguments().contains(expected);
  }

  /** No call, one that the facts describe, or a helper without loops and calls of its own. */
  private boolean isQuick(Instruction each) {
    if (!(each instanceof Invoke call) || calls.facts(call).isPresent()) {
      return true;
    }
    List<MethodModel> targets = calls.targets(call);
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> target.body().filter(this::isPlain).isPresent());
  }

  private boolean isPlain(Body helper) {
    return Loops.of(analyses).in(helper).isEmpty()
        && helper.instructions().stream()
            .allMatch(
                each ->
                    !(each instanceof Invoke call)
                        || calls.facts(call).isPresent()
                        || calls.targets(call).isEmpty());
  }
}
