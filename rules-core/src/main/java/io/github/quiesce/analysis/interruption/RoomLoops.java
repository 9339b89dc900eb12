package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Value;
import java.util.Optional;

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
                        && isSame(call.receiver(), offer.receiver()));
  }

  private static boolean has(Invoke call, Effect effect, Calls calls) {
    return calls
        .facts(call)
        .map(CallFacts::counts)
        .filter(counts -> counts.stream().anyMatch(count -> count.effect() == effect))
        .isPresent();
  }

  private static boolean isSame(Optional<Value> one, Optional<Value> other) {
    return one.isPresent()
        && other.isPresent()
        && (one.equals(other)
            || (one.get() instanceof LoadField a
                && other.get() instanceof LoadField b
                && a.field().equals(b.field())
                && a.receiver().equals(b.receiver())));
  }
}
