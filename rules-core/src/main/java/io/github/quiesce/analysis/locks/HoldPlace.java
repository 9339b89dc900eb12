package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Instruction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a way through a body comes to a block.
 *
 * @param times how often the lock is held, by what the body did on the way
 * @param taken the call that took it last
 * @param why why it is not held, or, if it is, what was thrown since
 * @param state what is known of variables and fields
 * @param tests how tests came out that are written again elsewhere in the body
 */
record HoldPlace(
    Block block,
    int times,
    Optional<Instruction> taken,
    Optional<Why> why,
    PathState state,
    Map<Object, Boolean> tests) {

  HoldPlace {
    tests = Map.copyOf(tests);
  }

  /** What became of the lock on the way. */
  enum Event {
    /** The call that takes it threw. */
    FAILED,
    /** The call that takes it is not known to throw; but whatever it threw, it would not hold. */
    WOULD_FAIL,
    /** The call that tries to take it said that it did not. */
    REFUSED,
    /** It was given back. */
    GIVEN_BACK,
    /** Something was thrown. */
    THROWN
  }

  /** An event, and the instruction it happened at. */
  record Why(Event event, Instruction at) {}

  HoldPlace taking(Instruction call, PathState next) {
    return new HoldPlace(block, times + 1, Optional.of(call), Optional.empty(), next, tests);
  }

  HoldPlace notTaking(Event event, Instruction call, PathState next) {
    return new HoldPlace(block, times, taken, Optional.of(new Why(event, call)), next, tests);
  }

  HoldPlace givingBack(Instruction call) {
    return new HoldPlace(
        block, times - 1, taken, Optional.of(new Why(Event.GIVEN_BACK, call)), state, tests);
  }

  /** The first thing that was thrown counts, unless something better is known. */
  HoldPlace throwing(Instruction at) {
    return why.isPresent() ? this : notTaking(Event.THROWN, at, state);
  }

  HoldPlace with(PathState next) {
    return new HoldPlace(block, times, taken, why, next, tests);
  }

  HoldPlace at(Block next, PathState there) {
    return new HoldPlace(next, times, taken, why, there, tests);
  }

  HoldPlace with(Object test, boolean truth) {
    Map<Object, Boolean> more = new HashMap<>(tests);
    more.put(test, truth);
    return new HoldPlace(block, times, taken, why, state, more);
  }

  HoldPlace withTests(Map<Object, Boolean> left) {
    return new HoldPlace(block, times, taken, why, state, left);
  }
}
