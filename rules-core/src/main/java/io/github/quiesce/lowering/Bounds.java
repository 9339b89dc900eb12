package io.github.quiesce.lowering;

/**
 * How deep the lowering of one method goes, its lambdas included. Both bounds keep generated or
 * hostile code from exhausting the stack or the heap; what lies past them is a {@code Havoc} in a
 * body that is marked as cut short.
 */
final class Bounds {
  /**
   * Statements, operands and lambdas nested in one another. Chains (operators, calls, else-if,
   * conditional expressions) do not count: they are walked without recursion.
   */
  static final int MAX_DEPTH = 1_400;

  /**
   * Finally blocks nested in finally blocks. Each level is copied for each way out of it, so the
   * copies of the innermost grow as a power of the depth.
   */
  static final int MAX_FINALLY_DEPTH = 5;

  private int depth;
  private int finallyDepth;

  /** Goes one level deeper; false at the bound, and then {@link #leave} must not be called. */
  boolean enter() {
    if (depth >= MAX_DEPTH) {
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** As {@link #enter}, for the body of a finally. */
  boolean enterFinally() {
    if (finallyDepth >= MAX_FINALLY_DEPTH) {
      return false;
    }
    finallyDepth++;
    return true;
  }

  void leaveFinally() {
    finallyDepth--;
  }
}
