package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.quiesce.source.types.FieldDecl;
import io.github.quiesce.source.types.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Compile-time constants: literals, constant fields, arithmetic and concatenation on them. */
final class Constants {
  private final World world;
  private final SourceClass owner;

  Constants(World world, SourceClass owner) {
    this.world = world;
    this.owner = owner;
  }

  /** The value of a constant expression: Boolean, Character, Integer, Long, Double or String. */
  Optional<Object> evaluate(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return evaluate(enclosed.getInner());
    }
    if (expression instanceof BinaryExpr binary) {
      return binary(binary);
    }
    if (expression instanceof UnaryExpr unary) {
      return unary(unary);
    }
    if (expression instanceof CastExpr cast && cast.getType().isPrimitiveType()) {
      return evaluate(cast.getExpression()).flatMap(v -> convert(v, cast.getTypeAsString()));
    }
    if (expression instanceof NameExpr name) {
      return named(name.getNameAsString());
    }
    if (expression instanceof FieldAccessExpr access) {
      return new TypeResolver(world)
          .asType(access.getScope(), owner.bodyScope())
          .flatMap(type -> world.members().field(Type.of(type), access.getNameAsString()))
          .flatMap(FieldDecl::constant);
    }
    return literal(expression);
  }

  /** The value of a literal. */
  static Optional<Object> literal(Expression expression) {
    try {
      if (expression instanceof IntegerLiteralExpr literal) {
        return Optional.of(literal.asNumber().intValue());
      }
      if (expression instanceof LongLiteralExpr literal) {
        return Optional.of(literal.asNumber().longValue());
      }
      if (expression instanceof DoubleLiteralExpr literal) {
        return Optional.of(literal.asDouble());
      }
      if (expression instanceof CharLiteralExpr literal) {
        return Optional.of(literal.asChar());
      }
      if (expression instanceof TextBlockLiteralExpr block) {
        return Optional.of(block.translateEscapes());
      }
      if (expression instanceof StringLiteralExpr literal) {
        return Optional.of(literal.asString());
      }
    } catch (RuntimeException e) {
      // A literal out of range or with a bad escape does not compile; it has no value.
      return Optional.empty();
    }
    return expression instanceof BooleanLiteralExpr literal
        ? Optional.of(literal.getValue())
        : Optional.empty();
  }

  private Optional<Object> named(String name) {
    for (Scope at = owner.scope(); at != null; at = at.parent()) {
      if (at.isClass()) {
        Optional<FieldDecl> field = world.members().field(at.owner().selfType(), name);
        if (field.isPresent()) {
          return field.get().constant();
        }
      }
    }
    return owner.unit().imports().staticOwners(name).stream()
        .flatMap(type -> world.members().field(Type.of(type), name).stream())
        .findFirst()
        .flatMap(FieldDecl::constant);
  }

  /** Left-deep chains may be thousands of terms long: no recursion on the left. */
  private Optional<Object> binary(BinaryExpr top) {
    Deque<BinaryExpr> chain = new ArrayDeque<>();
    Expression at = top;
    while (at instanceof BinaryExpr binary) {
      chain.push(binary);
      at = binary.getLeft();
    }
    Optional<Object> value = evaluate(at);
    while (value.isPresent() && !chain.isEmpty()) {
      BinaryExpr next = chain.pop();
      Object left = value.get();
      value = evaluate(next.getRight()).flatMap(r -> combine(next.getOperator(), left, r));
    }
    return value;
  }

  private Optional<Object> unary(UnaryExpr unary) {
    Optional<Object> operand = evaluate(unary.getExpression());
    return operand.flatMap(value -> unary(unary.getOperator(), value));
  }

  private static Optional<Object> unary(UnaryExpr.Operator operator, Object value) {
    if (value instanceof Boolean b) {
      return operator == UnaryExpr.Operator.LOGICAL_COMPLEMENT ? Optional.of(!b) : Optional.empty();
    }
    if (value instanceof Double d) {
      return operator == UnaryExpr.Operator.MINUS ? Optional.of(-d) : Optional.empty();
    }
    Optional<Long> number = integral(value);
    return number.flatMap(
        n ->
            switch (operator) {
              case MINUS -> Optional.of(narrow(-n, value instanceof Long));
              case PLUS -> Optional.of(narrow(n, value instanceof Long));
              case BITWISE_COMPLEMENT -> Optional.of(narrow(~n, value instanceof Long));
              default -> Optional.empty();
            });
  }

  /** {@code left op right}; empty where it is no integer arithmetic or concatenation. */
  static Optional<Object> combine(BinaryExpr.Operator operator, Object left, Object right) {
    if (operator == BinaryExpr.Operator.PLUS
        && (left instanceof String || right instanceof String)) {
      return Optional.of(String.valueOf(left) + right);
    }
    Optional<Long> a = integral(left);
    Optional<Long> b = integral(right);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    return arithmetic(operator, a.get(), b.get(), left instanceof Long || right instanceof Long);
  }

  private static Optional<Object> arithmetic(
      BinaryExpr.Operator operator, long a, long b, boolean wide) {
    return switch (operator) {
      case PLUS -> Optional.of(narrow(a + b, wide));
      case MINUS -> Optional.of(narrow(a - b, wide));
      case MULTIPLY -> Optional.of(narrow(a * b, wide));
      case DIVIDE -> b == 0 ? Optional.empty() : Optional.of(narrow(a / b, wide));
      case REMAINDER -> b == 0 ? Optional.empty() : Optional.of(narrow(a % b, wide));
      case LEFT_SHIFT -> Optional.of(wide ? (Object) (a << b) : (Object) ((int) a << b));
      case SIGNED_RIGHT_SHIFT -> Optional.of(wide ? (Object) (a >> b) : (Object) ((int) a >> b));
      case BINARY_AND -> Optional.of(narrow(a & b, wide));
      case BINARY_OR -> Optional.of(narrow(a | b, wide));
      case XOR -> Optional.of(narrow(a ^ b, wide));
      default -> Optional.empty();
    };
  }

  private static Object narrow(long value, boolean wide) {
    return wide ? (Object) value : (Object) (int) value;
  }

  private static Optional<Long> integral(Object value) {
    if (value instanceof Character c) {
      return Optional.of((long) c);
    }
    return value instanceof Integer || value instanceof Long
        ? Optional.of(((Number) value).longValue())
        : Optional.empty();
  }

  /** A constant as a variable of {@code type} holds it; empty where that is no constant type. */
  static Optional<Object> convert(Object value, String type) {
    if (type.equals("java.lang.String") || type.equals("boolean")) {
      boolean fits = type.equals("boolean") ? value instanceof Boolean : value instanceof String;
      return fits ? Optional.of(value) : Optional.empty();
    }
    if (value instanceof Double d) {
      return type.equals("double") || type.equals("float") ? Optional.of(d) : Optional.empty();
    }
    return integral(value)
        .flatMap(
            n ->
                switch (type) {
                  case "int" -> Optional.of((Object) (int) (long) n);
                  case "short" -> Optional.of((int) (short) (long) n);
                  case "byte" -> Optional.of((int) (byte) (long) n);
                  case "char" -> Optional.of((char) (long) n);
                  case "long" -> Optional.of(n);
                  case "double", "float" -> Optional.of((double) n);
                  default -> Optional.empty();
                });
  }
}
