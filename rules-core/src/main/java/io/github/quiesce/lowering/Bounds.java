package io.github.quiesce.lowering;

/**
 * How deep the lowering of one method goes, its lambdas included. The bounds keep generated or
 * hostile code from exhausting the stack or the heap; what lies past them is a {@code Havoc} in a
 * body that is marked as cut short.
 */
final class Bounds {
  /**
   * Statements nested in one another, else-ifs apart. They need no stack, but each may add a
   * handler that all calls inside it have an edge to.
   */
  static final int MAX_STATEMENT_DEPTH = 3_000;

  /**
   * Expressions nested in one another, each a few frames of stack. Chains of what is evaluated
   * first (operators, calls, conditional expressions) do not count: they need no recursion.
   */
  static final int MAX_EXPRESSION_DEPTH = 400;

  /** Lambdas and switch expressions nested in one another; they need more stack. */
  static final int MAX_BODY_DEPTH = 60;

  /**
   * Finally blocks nested in finally blocks. Each level is copied for each way out of it, so the
   * copies of the innermost grow as a power of the depth.
   */
  static final int MAX_FINALLY_DEPTH = 5;

  /** One of the bounds, and how much of it is used. */
  static final class Depth {
    private final int limit;
    private int used;

    private Depth(int limit) {
      this.limit = limit;
    }

    /** Goes one level deeper; false at the bound, and then {@link #leave} must not be called. */
    boolean enter() {
      if (used >= limit) {
        return false;
      }
      used++;
      return true;
    }

    void leave() {
      used--;
    }
  }

  private final Depth statements = new Depth(MAX_STATEMENT_DEPTH);
  private final Depth expressions = new Depth(MAX_EXPRESSION_DEPTH);
  private final Depth bodies = new Depth(MAX_BODY_DEPTH);
  private final Depth finallies = new Depth(MAX_FINALLY_DEPTH);

  Depth statements() {
    return statements;
  }

  Depth expressions() {
    return expressions;
  }

  Depth bodies() {
    return bodies;
  }

  Depth finallies() {
    return finallies;
  }
}
