package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.quiesce.model.Binary.Operator;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Subtyping;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression.Assign;
import io.github.quiesce.syntax.Expression.BinaryOperation;
import io.github.quiesce.syntax.Expression.CastTo;
import io.github.quiesce.syntax.Expression.CompoundAssign;
import io.github.quiesce.syntax.Expression.Conditional;
import io.github.quiesce.syntax.Expression.ElementRead;
import io.github.quiesce.syntax.Expression.FieldRead;
import io.github.quiesce.syntax.Expression.Literal;
import io.github.quiesce.syntax.Expression.LocalRead;
import io.github.quiesce.syntax.Expression.Logical;
import io.github.quiesce.syntax.Expression.Not;
import io.github.quiesce.syntax.Expression.UnaryOperation;
import io.github.quiesce.syntax.Expression.Unknown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Operators: arithmetic, comparison, logic, assignment, choice, casts. */
final class Operators {
  private static final List<String> RANKS = List.of("int", "long", "float", "double");

  private final BodyContext context;

  Operators(BodyContext context) {
    this.context = context;
  }

  /** Left-deep chains, as long concatenations are, are taken without recursion. */
  Typed binary(BinaryExpr top) {
    Deque<BinaryExpr> chain = new ArrayDeque<>();
    Expression at = top;
    while (at instanceof BinaryExpr binary) {
      chain.push(binary);
      at = binary.getLeft();
    }
    Typed left = context.expressions().translate(at, Types.UNKNOWN);
    while (!chain.isEmpty()) {
      BinaryExpr next = chain.pop();
      left = combine(next, left);
    }
    return left;
  }

  private Typed combine(BinaryExpr binary, Typed left) {
    Typed right = context.expressions().translate(binary.getRight(), Types.UNKNOWN);
    Span span = context.span(binary);
    BinaryExpr.Operator operator = binary.getOperator();
    if (operator == BinaryExpr.Operator.AND || operator == BinaryExpr.Operator.OR) {
      boolean and = operator == BinaryExpr.Operator.AND;
      return Typed.of(new Logical(span, and, left.tree(), right.tree()));
    }
    if (left.tree() instanceof Literal a
        && right.tree() instanceof Literal b
        && a.value() != null
        && b.value() != null) {
      Optional<Object> folded = Constants.combine(operator, a.value(), b.value());
      if (folded.isPresent()) {
        return Expressions.constant(folded.get(), span);
      }
    }
    Type type = resultType(operator, left.type(), right.type());
    return new Typed(
        new BinaryOperation(span, type.erasure(), kind(operator, type), left.tree(), right.tree()),
        type);
  }

  private static Type resultType(BinaryExpr.Operator operator, Type left, Type right) {
    switch (operator) {
      case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> {
        return Types.BOOLEAN;
      }
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> {
        return promoted(Subtyping.unbox(left), Types.INT);
      }
      default -> {
        boolean text =
            left.erasure().equals(TypeNames.STRING) || right.erasure().equals(TypeNames.STRING);
        if (operator == BinaryExpr.Operator.PLUS && text) {
          return Types.STRING;
        }
        Type a = Subtyping.unbox(left);
        Type b = Subtyping.unbox(right);
        return a.erasure().equals(TypeNames.BOOLEAN) ? Types.BOOLEAN : promoted(a, b);
      }
    }
  }

  private static Type promoted(Type a, Type b) {
    if (!a.isPrimitive() || !b.isPrimitive()) {
      return Types.UNKNOWN;
    }
    int rank = Math.max(RANKS.indexOf(a.erasure()), RANKS.indexOf(b.erasure()));
    return new Type.Primitive(RANKS.get(Math.max(0, rank)));
  }

  private static Operator kind(BinaryExpr.Operator operator, Type type) {
    return switch (operator) {
      case PLUS -> type.erasure().equals(TypeNames.STRING) ? Operator.CONCATENATE : Operator.ADD;
      case MINUS -> Operator.SUBTRACT;
      case MULTIPLY -> Operator.MULTIPLY;
      case DIVIDE -> Operator.DIVIDE;
      case REMAINDER -> Operator.REMAINDER;
      case LEFT_SHIFT -> Operator.SHIFT_LEFT;
      case SIGNED_RIGHT_SHIFT -> Operator.SHIFT_RIGHT;
      case UNSIGNED_RIGHT_SHIFT -> Operator.SHIFT_RIGHT_UNSIGNED;
      case BINARY_AND, AND -> Operator.AND;
      case BINARY_OR, OR -> Operator.OR;
      case XOR -> Operator.XOR;
      case EQUALS -> Operator.EQUAL;
      case NOT_EQUALS -> Operator.NOT_EQUAL;
      case LESS -> Operator.LESS;
      case LESS_EQUALS -> Operator.LESS_OR_EQUAL;
      case GREATER -> Operator.GREATER;
      case GREATER_EQUALS -> Operator.GREATER_OR_EQUAL;
    };
  }

  Typed unary(UnaryExpr unary) {
    Typed operand = context.expressions().translate(unary.getExpression(), Types.UNKNOWN);
    Span span = context.span(unary);
    return switch (unary.getOperator()) {
      case LOGICAL_COMPLEMENT -> Typed.of(new Not(span, operand.tree()));
      case PLUS -> operand;
      case MINUS, BITWISE_COMPLEMENT -> negated(unary, operand, span);
      case PREFIX_INCREMENT -> step(span, operand, Operator.ADD, false);
      case PREFIX_DECREMENT -> step(span, operand, Operator.SUBTRACT, false);
      case POSTFIX_INCREMENT -> step(span, operand, Operator.ADD, true);
      case POSTFIX_DECREMENT -> step(span, operand, Operator.SUBTRACT, true);
    };
  }

  private Typed negated(UnaryExpr unary, Typed operand, Span span) {
    boolean negate = unary.getOperator() == UnaryExpr.Operator.MINUS;
    if (operand.tree() instanceof Literal) {
      Optional<Object> value = new Constants(context.world(), context.owner()).evaluate(unary);
      if (value.isPresent()) {
        return Expressions.constant(value.get(), span);
      }
    }
    Type type = promoted(Subtyping.unbox(operand.type()), Types.INT);
    return new Typed(new UnaryOperation(span, type.erasure(), negate, operand.tree()), type);
  }

  private static Typed step(Span span, Typed target, Operator operator, boolean postfix) {
    Literal one = new Literal(span, TypeNames.INT, 1);
    if (!isAssignable(target)) {
      return notAssignable(span, target, one);
    }
    return new Typed(
        new CompoundAssign(span, target.tree(), operator, one, postfix), target.type());
  }

  private static boolean isAssignable(Typed target) {
    return target.tree() instanceof LocalRead
        || target.tree() instanceof FieldRead
        || target.tree() instanceof ElementRead;
  }

  private static Typed notAssignable(
      Span span, Typed target, io.github.quiesce.syntax.Expression value) {
    return Typed.of(
        new Unknown(
            span,
            target.type().erasure(),
            "assignment to what is no variable",
            List.of(target.tree(), value)));
  }

  Typed assign(AssignExpr assign) {
    Typed target = context.names().target(assign.getTarget());
    Typed value = context.expressions().initializer(assign.getValue(), target.type());
    Span span = context.span(assign);
    if (!isAssignable(target)) {
      return notAssignable(span, target, value.tree());
    }
    if (assign.getOperator() == AssignExpr.Operator.ASSIGN) {
      return new Typed(new Assign(span, target.tree(), value.tree()), target.type());
    }
    BinaryExpr.Operator operator = assign.getOperator().toBinaryOperator().orElseThrow();
    Type computed = resultType(operator, target.type(), value.type());
    return new Typed(
        new CompoundAssign(
            span, target.tree(), kind(operator, computed), value.tree(), /* postfix= */ false),
        target.type());
  }

  Typed conditional(ConditionalExpr conditional, Type expected) {
    io.github.quiesce.syntax.Expression condition =
        context.expressions().tree(conditional.getCondition());
    Typed then = context.expressions().translate(conditional.getThenExpr(), expected);
    Typed otherwise = context.expressions().translate(conditional.getElseExpr(), expected);
    Type type = join(then.type(), otherwise.type(), expected);
    return new Typed(
        new Conditional(
            context.span(conditional), type.erasure(), condition, then.tree(), otherwise.tree()),
        type);
  }

  /** A type both values have. */
  Type join(Type a, Type b, Type expected) {
    if (a.erasure().equals(TypeNames.NULL)) {
      return b;
    }
    if (b.erasure().equals(TypeNames.NULL) || a.erasure().equals(b.erasure())) {
      return a;
    }
    if (!expected.isOpen()) {
      return expected;
    }
    if (a.isPrimitive() && b.isPrimitive()) {
      return promoted(a, b);
    }
    if (context.subtyping().fit(a, b) == Subtyping.Fit.STRICT) {
      return b;
    }
    return context.subtyping().fit(b, a) == Subtyping.Fit.STRICT ? a : Types.UNKNOWN;
  }

  Typed cast(CastExpr cast) {
    Type type = context.resolve(cast.getType());
    Typed operand = context.expressions().translate(cast.getExpression(), type);
    if (operand.tree() instanceof Literal literal && literal.value() != null) {
      Optional<Object> value = Constants.convert(literal.value(), type.erasure());
      if (value.isPresent()) {
        return new Typed(new Literal(context.span(cast), type.erasure(), value.get()), type);
      }
    }
    return new Typed(new CastTo(context.span(cast), type.erasure(), operand.tree()), type);
  }
}
