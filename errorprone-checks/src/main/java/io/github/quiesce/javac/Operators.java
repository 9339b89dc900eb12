package io.github.quiesce.javac;

import com.sun.tools.javac.tree.JCTree.Tag;
import io.github.quiesce.model.Binary.Operator;
import io.github.quiesce.model.TypeNames;

/** javac's binary operators in the model's terms. */
final class Operators {
  private Operators() {}

  /** The operator of a tree whose value has this type. */
  static Operator of(Tag tag, String type) {
    return switch (tag) {
      case PLUS -> type.equals(TypeNames.STRING) ? Operator.CONCATENATE : Operator.ADD;
      case MINUS -> Operator.SUBTRACT;
      case MUL -> Operator.MULTIPLY;
      case DIV -> Operator.DIVIDE;
      case MOD -> Operator.REMAINDER;
      case SL -> Operator.SHIFT_LEFT;
      case SR -> Operator.SHIFT_RIGHT;
      case USR -> Operator.SHIFT_RIGHT_UNSIGNED;
      case BITAND -> Operator.AND;
      case BITOR -> Operator.OR;
      case BITXOR -> Operator.XOR;
      case EQ -> Operator.EQUAL;
      case NE -> Operator.NOT_EQUAL;
      case LT -> Operator.LESS;
      case LE -> Operator.LESS_OR_EQUAL;
      case GT -> Operator.GREATER;
      case GE -> Operator.GREATER_OR_EQUAL;
      default -> throw new IllegalArgumentException("no binary operator: " + tag);
    };
  }
}
