package io.github.quiesce.analysis.interruption;

import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.SameObject;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Value;
import java.util.List;

/**
 * Loops that make room in a full queue themselves: {@code while (!queue.offer(x)) queue.poll();}.
 * They are over as soon as there is room, after a turn or two. And loops that empty a collection of
 * their own method, as a for-each over it would go through it.
 */
final class RoomLoops {
  private static final String IS_EMPTY = "isEmpty";

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

  /** Whether a loop that goes on until a collection made here is empty only takes out of it. */
  static boolean empties(Value condition, Loop loop, Calls calls) {
    if (!(asked(condition) instanceof Invoke question)
        || !question.method().name().equals(IS_EMPTY)
        || !(question.receiver().orElse(null) instanceof NewObject made)
        || loop.contains(made.block())) {
      return false;
    }
    List<CallFacts> uses =
        loop.instructions().stream()
            .filter(
                each ->
                    each instanceof Invoke call && call.receiver().filter(made::equals).isPresent())
            .flatMap(each -> calls.facts(each).stream())
            .toList();
    return uses.stream().anyMatch(CallFacts::takesOut)
        && uses.stream().allMatch(use -> use.stores().isEmpty());
  }

  /** What a condition asks, compared with a constant or not. */
  private static Value asked(Value condition) {
    return condition instanceof Binary test && test.right() instanceof Constant
        ? test.left()
        : condition;
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
