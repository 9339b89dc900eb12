package io.github.quiesce.lowering;

import io.github.quiesce.model.ArrayLength;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lowers expressions to values. */
final class ExpressionLowering {
  private final BodyLowering body;
  private final Flow flow;

  ExpressionLowering(BodyLowering body) {
    this.body = body;
    this.flow = body.flow();
  }

  /**
   * The value of an expression. What is evaluated first (a left operand, a receiver) is followed
   * without recursion, because long chains of operators and calls are common in generated code.
   */
  Value value(Expression expression) {
    if (!body.bounds().expressions().enter()) {
      return flow.cutShort(expression.type(), "nested too deep", expression.span());
    }
    try {
      Deque<Expression> chain = new ArrayDeque<>();
      Expression at = expression;
      for (Expression next = evaluatedFirst(at); next != null; next = evaluatedFirst(at)) {
        chain.push(at);
        at = next;
      }
      Value value = start(at);
      while (!chain.isEmpty()) {
        value = resume(chain.pop(), value);
      }
      return value;
    } finally {
      body.bounds().expressions().leave();
    }
  }

  List<Value> values(List<Expression> expressions) {
    List<Value> result = new ArrayList<>(expressions.size());
    for (Expression each : expressions) {
      result.add(value(each));
    }
    return result;
  }

  /** The operand whose value {@link #resume} goes on from; null for all other expressions. */
  private static Expression evaluatedFirst(Expression expression) {
    if (expression instanceof Expression.BinaryOperation e) {
      return e.operator().isComparison() ? null : e.left();
    } else if (expression instanceof Expression.Call e) {
      return e.receiver().orElse(null);
    } else if (expression instanceof Expression.FieldRead e) {
      return e.receiver().orElse(null);
    } else if (expression instanceof Expression.ElementRead e) {
      return e.array();
    } else if (expression instanceof Expression.ArrayLength e) {
      return e.array();
    } else if (expression instanceof Expression.CastTo e) {
      return e.operand();
    } else if (expression instanceof Expression.UnaryOperation e) {
      return e.operand();
    }
    return null;
  }

  private Value resume(Expression expression, Value first) {
    if (expression instanceof Expression.BinaryOperation e) {
      return flow.add(new Binary(e.type(), e.operator(), first, value(e.right())), e.span());
    } else if (expression instanceof Expression.Call e) {
      return body.calls().call(e, first);
    } else if (expression instanceof Expression.FieldRead e) {
      return field(e, first);
    } else if (expression instanceof Expression.ElementRead e) {
      return flow.add(new LoadElement(e.type(), first, value(e.index())), e.span());
    } else if (expression instanceof Expression.ArrayLength e) {
      return flow.add(new ArrayLength(first), e.span());
    } else if (expression instanceof Expression.CastTo e) {
      return cast(e, first);
    } else if (expression instanceof Expression.UnaryOperation e) {
      Unary.Operator operator = e.negate() ? Unary.Operator.NEGATE : Unary.Operator.COMPLEMENT;
      return flow.add(new Unary(e.type(), operator, first), e.span());
    }
    throw new IllegalArgumentException("nothing to resume: " + expression.getClass());
  }

  private Value start(Expression expression) {
    if (expression instanceof Expression.Literal e) {
      return new Constant(e.type(), e.value());
    } else if (expression instanceof Expression.LocalRead e) {
      return body.locals().read(e.variable(), e.span());
    } else if (expression instanceof Expression.This e) {
      return body.locals().self(e.type(), e.span());
    } else if (expression instanceof Expression.FieldRead e) {
      return field(e, e.field().isStatic() ? null : new UnknownValue(e.field().owner()));
    } else if (expression instanceof Expression.Call e) {
      return body.calls().call(e, null);
    } else if (expression instanceof Expression.Assign e) {
      return body.assignments().assign(e);
    } else if (expression instanceof Expression.CompoundAssign e) {
      return body.assignments().compound(e);
    } else if (expression instanceof Expression.Conditional e) {
      return conditional(e);
    } else if (expression instanceof Expression.SwitchExpression e) {
      return body.switches().value(e);
    } else if (expression instanceof Expression.Unknown e) {
      return flow.havoc(e.type(), e.reason(), values(e.parts()), e.span());
    } else if (isCondition(expression)) {
      return condition(expression);
    }
    return body.creations().create(expression);
  }

  private static boolean isCondition(Expression expression) {
    return expression instanceof Expression.Logical
        || expression instanceof Expression.Not
        || expression instanceof Expression.TypeTest
        || expression instanceof Expression.BinaryOperation;
  }

  private Value field(Expression.FieldRead e, Value receiver) {
    return flow.add(new LoadField(e.field(), e.field().isStatic() ? null : receiver), e.span());
  }

  private Value cast(Expression.CastTo e, Value operand) {
    return operand.type().equals(e.type())
        ? operand
        : flow.add(new Cast(e.type(), operand), e.span());
  }

  /** A condition whose outcome is kept. */
  private Value condition(Expression expression) {
    if (expression instanceof Expression.TypeTest test && PatternLowering.isPlain(test.pattern())) {
      Value operand = value(test.operand());
      return flow.add(new InstanceOf(test.pattern().type(), operand), test.span());
    }
    Block onTrue = flow.newBlock();
    Block onFalse = flow.newBlock();
    body.conditions().branch(expression, onTrue, onFalse);
    return flow.joinBoolean(onTrue, onFalse);
  }

  private Value conditional(Expression.Conditional expression) {
    Object result = new Object();
    Block join = flow.newBlock();
    Expression at = expression;
    while (at instanceof Expression.Conditional e) {
      Block then = flow.newBlock();
      Block otherwise = flow.newBlock();
      body.conditions().branch(e.condition(), then, otherwise);
      flow.begin(then);
      flow.write(result, value(e.then()));
      flow.go(join);
      flow.begin(otherwise);
      at = e.otherwise();
    }
    flow.write(result, value(at));
    flow.go(join);
    flow.begin(join);
    return flow.read(result, expression.type());
  }
}
