package io.github.quiesce.analysis.flow;

import io.github.quiesce.model.Value;

/**
 * A place after which code out of view may hold the object.
 *
 * @param at the instruction (or phi) through which it goes
 * @param why how
 */
public record Escape(Value at, Why why) {
  /** Ways for an object to get out of view. */
  public enum Why {
    /** Passed to a call out of view of which the facts say nothing. */
    ARGUMENT,
    /** Passed to a call that releases it from now on, by the facts. */
    HANDED_OVER,
    /** Returned, fresh or from a local, where not all callers are in view. */
    RETURNED,
    /** Stored in a field that code out of view can reach. */
    OPEN_FIELD,
    /** Stored in an object that code out of view can take it from. */
    HOLDER,
    /** Thrown, or used by something not understood. */
    UNKNOWN
  }
}
