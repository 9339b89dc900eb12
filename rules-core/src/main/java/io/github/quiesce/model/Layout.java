package io.github.quiesce.model;

import java.util.List;
import java.util.Optional;

/**
 * What edits of a body's source need besides the graph; empty for class files. Only code that
 * control may reach is in it.
 *
 * @param blocks blocks of the body's own statements (those of lambdas are with the lambdas), outer
 *     ones first
 * @param locals declared locals; those of a finally body once for each of its copies
 */
public record Layout(List<CodeBlock> blocks, List<Local> locals) {
  /** Of a body that has no source. */
  public static final Layout NONE = new Layout(List.of(), List.of());

  public Layout {
    blocks = List.copyOf(blocks);
    locals = List.copyOf(locals);
  }

  /**
   * A block, {@code { ... }}.
   *
   * @param span from brace to brace
   * @param statements the places of its own statements, in order; those that a compiler implies (a
   *     call of {@code super()}) may be among them
   */
  public record CodeBlock(Span span, List<Span> statements) {
    public CodeBlock {
      statements = List.copyOf(statements);
    }

    /** Whether a place is inside. */
    public boolean encloses(Span inner) {
      return inner.hasOffsets() && span.start() <= inner.start() && inner.end() <= span.end();
    }
  }

  /**
   * A local variable that a statement declares.
   *
   * @param declaration the statement
   * @param type erased type, as {@link Value#type()}
   * @param first the value it is declared with, unknown without one
   * @param fixed whether it is assigned nowhere else
   */
  public record Local(Span declaration, String name, String type, Value first, boolean fixed) {}

  /** The block that a statement stands in directly. */
  public Optional<CodeBlock> blockOf(Span statement) {
    return blocks.stream()
        .filter(block -> statement.hasOffsets() && block.statements().contains(statement))
        .findFirst();
  }
}
