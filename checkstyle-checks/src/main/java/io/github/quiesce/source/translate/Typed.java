package io.github.quiesce.source.translate;

import io.github.quiesce.source.types.Type;
import io.github.quiesce.syntax.Expression;

/**
 * A translated expression with its type, arguments included; the tree itself only has the erasure.
 */
record Typed(Expression tree, Type type) {
  /** An expression whose type the tree says. */
  static Typed of(Expression tree) {
    return new Typed(tree, Type.ofErasure(tree.type()));
  }
}
