package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.SameObject;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;

/**
 * Loops that make room in a full queue themselves: {@code while (!queue.offer(x)) queue.poll();}.
 * They are over as soon as there is room, after a turn or two.
 */
final class RoomLoops {
  private RoomLoops() {}

  /** Whether a loop that goes on until an offer succeeds takes out of the same queue. */
  static boolean makesRoom(Value condition, Loop loop, Calls calls) {
    return condition instanceof Invoke offer
        && has(offer, Effect.INSERT, calls)
        && loop.instructions().stream()
            .anyMatch(
                each ->
                    each instanceof Invoke call
                        && has(call, Effect.REMOVE, calls)
                        && isSameQueue(call, offer, calls));
  }

  private static boolean has(Invoke call, Effect effect, Calls calls) {
    return calls
        .facts(call)
        .map(CallFacts::counts)
        .filter(counts -> counts.stream().anyMatch(count -> count.effect() == effect))
        .isPresent();
  }

  private static boolean isSameQueue(Invoke one, Invoke other, Calls calls) {
    return one.receiver().isPresent()
        && other.receiver().isPresent()
        && new SameObject(calls).isSame(one.receiver().get(), other.receiver().get());
  }
}
