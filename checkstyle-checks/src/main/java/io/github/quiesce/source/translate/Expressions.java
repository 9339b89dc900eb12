package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression.ElementRead;
import io.github.quiesce.syntax.Expression.Literal;
import io.github.quiesce.syntax.Expression.This;
import io.github.quiesce.syntax.Expression.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Expressions of JavaParser to expressions of the neutral tree, with their types. */
final class Expressions {
  private final BodyContext context;

  Expressions(BodyContext context) {
    this.context = context;
  }

  /** The tree alone, of an expression whose use says nothing about its type. */
  io.github.quiesce.syntax.Expression tree(Expression expression) {
    return translate(expression, Types.UNKNOWN).tree();
  }

  /** A variable's initialiser, which may be a bare array initialiser. */
  Typed initializer(Expression expression, Type variable) {
    return expression instanceof ArrayInitializerExpr array
        ? context.creations().arrayInitializer(array, variable)
        : translate(expression, variable);
  }

  /**
   * Translates an expression.
   *
   * @param expected the type its place wants, unknown if any will do
   */
  Typed translate(Expression expression, Type expected) {
    if (expression instanceof EnclosedExpr enclosed) {
      return translate(enclosed.getInner(), expected);
    }
    if (expression instanceof MethodCallExpr call) {
      return context.calls().call(call, expected);
    }
    if (expression instanceof NameExpr name) {
      return context.names().name(name);
    }
    if (expression instanceof FieldAccessExpr access) {
      return context.names().access(access);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return context.creations().object(creation, expected);
    }
    if (expression instanceof LambdaExpr lambda) {
      return context.functions().lambda(lambda, expected);
    }
    if (expression instanceof MethodReferenceExpr reference) {
      return context.functions().reference(reference, expected);
    }
    if (expression instanceof LiteralExpr || expression instanceof ClassExpr) {
      return literal(expression);
    }
    return operator(expression, expected);
  }

  private Typed operator(Expression expression, Type expected) {
    if (expression instanceof BinaryExpr binary) {
      return context.operators().binary(binary);
    }
    if (expression instanceof UnaryExpr unary) {
      return context.operators().unary(unary);
    }
    if (expression instanceof AssignExpr assign) {
      return context.operators().assign(assign);
    }
    if (expression instanceof ConditionalExpr conditional) {
      return context.operators().conditional(conditional, expected);
    }
    if (expression instanceof CastExpr cast) {
      return context.operators().cast(cast);
    }
    if (expression instanceof InstanceOfExpr test) {
      return context.patterns().typeTest(test);
    }
    if (expression instanceof SwitchExpr choice) {
      return context.patterns().switchExpression(choice, expected);
    }
    if (expression instanceof ArrayCreationExpr array) {
      return context.creations().array(array);
    }
    if (expression instanceof ArrayInitializerExpr array) {
      return context.creations().arrayInitializer(array, expected);
    }
    if (expression instanceof ArrayAccessExpr access) {
      return element(access);
    }
    if (expression instanceof ThisExpr || expression instanceof SuperExpr) {
      return self(expression);
    }
    return unknown(expression);
  }

  private Typed element(ArrayAccessExpr access) {
    Typed array = translate(access.getName(), Types.UNKNOWN);
    Typed index = translate(access.getIndex(), Types.UNKNOWN);
    Type type =
        array.type().resolved() instanceof Type.ArrayType known ? known.element() : Types.UNKNOWN;
    return new Typed(
        new ElementRead(context.span(access), type.erasure(), array.tree(), index.tree()), type);
  }

  private Typed self(Expression expression) {
    Optional<String> outer =
        expression instanceof ThisExpr self
            ? self.getTypeName().map(n -> n.asString())
            : ((SuperExpr) expression).getTypeName().map(n -> n.asString());
    SourceClass owner = context.owner();
    if (outer.isPresent()) {
      String simple = outer.get().substring(outer.get().lastIndexOf('.') + 1);
      for (SourceClass at = owner; at != null; at = at.identity().outer().orElse(null)) {
        if (at.simpleName().equals(simple)) {
          owner = at;
          break;
        }
      }
    }
    return thisOf(owner, context.span(expression));
  }

  /** {@code this} of the class or of one around it. */
  Typed thisOf(SourceClass owner, Span span) {
    return new Typed(new This(span, owner.name()), owner.selfType());
  }

  private Typed literal(Expression expression) {
    Span span = context.span(expression);
    if (expression instanceof NullLiteralExpr) {
      return new Typed(new Literal(span, TypeNames.NULL, null), Types.NULL);
    }
    if (expression instanceof ClassExpr literal) {
      Type named = context.resolve(literal.getType());
      Type type = new Type.ClassType("java.lang.Class", List.of(named));
      return new Typed(
          new Literal(span, type.erasure(), new Constant.ClassLiteral(named.erasure())), type);
    }
    return Constants.literal(expression)
        .map(value -> constant(value, span))
        .orElseGet(() -> unknown(expression));
  }

  /** A constant with the type its value has. */
  static Typed constant(Object value, Span span) {
    String type;
    if (value instanceof Integer) {
      type = TypeNames.INT;
    } else if (value instanceof Long) {
      type = "long";
    } else if (value instanceof Double) {
      type = "double";
    } else if (value instanceof Character) {
      type = "char";
    } else if (value instanceof Boolean) {
      type = TypeNames.BOOLEAN;
    } else {
      type = TypeNames.STRING;
    }
    return Typed.of(new Literal(span, type, value));
  }

  /** What is not understood: its parts are evaluated, nothing is known of the result. */
  Typed unknown(Expression expression) {
    List<io.github.quiesce.syntax.Expression> parts = new ArrayList<>();
    for (Node each : expression.getChildNodes()) {
      if (each instanceof Expression part) {
        parts.add(tree(part));
      }
    }
    return Typed.of(
        new Unknown(
            context.span(expression),
            TypeNames.UNKNOWN,
            expression.getClass().getSimpleName(),
            parts));
  }
}
