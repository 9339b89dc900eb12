package io.github.quiesce.lowering;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lowers boolean expressions to branches. */
final class ConditionLowering {
  private final BodyLowering body;
  private final Flow flow;

  ConditionLowering(BodyLowering body) {
    this.body = body;
    this.flow = body.flow();
  }

  /** Goes to {@code onTrue} or {@code onFalse}; a constant goes to one of them only. */
  void branch(Expression expression, Block onTrue, Block onFalse) {
    if (!body.bounds().expressions().enter()) {
      Value unknown = flow.cutShort(TypeNames.BOOLEAN, "nested too deep", expression.span());
      flow.branch(unknown, expression.span(), onTrue, onFalse);
      return;
    }
    try {
      dispatch(expression, onTrue, onFalse);
    } finally {
      body.bounds().expressions().leave();
    }
  }

  private void dispatch(Expression expression, Block onTrue, Block onFalse) {
    if (expression instanceof Expression.Not e) {
      branch(e.operand(), /* onTrue= */ onFalse, /* onFalse= */ onTrue);
    } else if (expression instanceof Expression.Logical e) {
      logical(e, onTrue, onFalse);
    } else if (expression instanceof Expression.Conditional e) {
      conditional(e, onTrue, onFalse);
    } else if (expression instanceof Expression.TypeTest e) {
      Value operand = body.expressions().value(e.operand());
      body.patterns().test(e.pattern(), operand, e.span(), onTrue, onFalse);
    } else if (expression instanceof Expression.BinaryOperation e && e.operator().isComparison()) {
      Value left = body.expressions().value(e.left());
      Value right = body.expressions().value(e.right());
      Value compared = flow.add(new Binary(TypeNames.BOOLEAN, e.operator(), left, right), e.span());
      flow.branch(compared, e.span(), onTrue, onFalse);
    } else {
      plain(expression, onTrue, onFalse);
    }
  }

  private void plain(Expression expression, Block onTrue, Block onFalse) {
    Value value = body.expressions().value(expression);
    if (value instanceof Constant constant && expression instanceof Expression.Literal) {
      flow.go(constant.isInteger(0) ? onFalse : onTrue);
    } else {
      flow.branch(value, expression.span(), onTrue, onFalse);
    }
  }

  private void logical(Expression.Logical expression, Block onTrue, Block onFalse) {
    List<Expression> operands = operands(expression);
    for (int i = 0; i < operands.size() - 1; i++) {
      Block next = flow.newBlock();
      if (expression.and()) {
        branch(operands.get(i), next, onFalse);
      } else {
        branch(operands.get(i), onTrue, next);
      }
      flow.begin(next);
    }
    branch(operands.get(operands.size() - 1), onTrue, onFalse);
  }

  /** The operands of a chain of the same operator, however it is bracketed, from left to right. */
  private static List<Expression> operands(Expression.Logical expression) {
    List<Expression> result = new ArrayList<>();
    Deque<Expression> work = new ArrayDeque<>(List.of(expression));
    while (!work.isEmpty()) {
      Expression next = work.pop();
      if (next instanceof Expression.Logical inner && inner.and() == expression.and()) {
        work.push(inner.right());
        work.push(inner.left());
      } else {
        result.add(next);
      }
    }
    return result;
  }

  private void conditional(Expression.Conditional expression, Block onTrue, Block onFalse) {
    Expression at = expression;
    while (at instanceof Expression.Conditional e) {
      Block then = flow.newBlock();
      Block otherwise = flow.newBlock();
      branch(e.condition(), then, otherwise);
      flow.begin(then);
      branch(e.then(), onTrue, onFalse);
      flow.begin(otherwise);
      at = e.otherwise();
    }
    branch(at, onTrue, onFalse);
  }
}
