package io.github.quiesce.model;

import java.util.List;

/** A way control may go from one block to another. */
public final class Edge {
  /** Why control goes this way. */
  public enum Kind {
    NORMAL,
    TRUE,
    FALSE,
    CASE,
    DEFAULT,
    EXCEPTION
  }

  private final Block from;
  private final Block to;
  private final Kind kind;
  private final List<Object> labels;

  Edge(Block from, Block to, Kind kind, List<?> labels) {
    this.from = from;
    this.to = to;
    this.kind = kind;
    this.labels = List.copyOf(labels);
  }

  public Block from() {
    return from;
  }

  public Block to() {
    return to;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isExceptional() {
    return kind == Kind.EXCEPTION;
  }

  /**
   * CASE: the constants (Integer, String, enum constant name, or type name of a pattern).
   * EXCEPTION: the types the handler takes; {@code java.lang.Throwable} where it takes all that
   * arrive there (catch-all, or the way out of the body).
   */
  public List<Object> labels() {
    return labels;
  }

  @Override
  public String toString() {
    return from.index() + "-" + kind + labels + "->" + to.index();
  }
}
