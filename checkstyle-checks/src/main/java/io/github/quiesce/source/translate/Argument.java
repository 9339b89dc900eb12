package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import java.util.Optional;

/**
 * An argument while its call is resolved.
 *
 * @param written as it stands, without parentheses
 * @param value translated, unless its meaning depends on the parameter
 */
record Argument(Expression written, Optional<Typed> value) {

  static Argument of(Expression expression, BodyContext context) {
    Expression at = expression;
    while (at instanceof EnclosedExpr enclosed) {
      at = enclosed.getInner();
    }
    return new Argument(
        at,
        dependsOnTarget(at)
            ? Optional.empty()
            : Optional.of(context.expressions().translate(at, Types.UNKNOWN)));
  }

  private static boolean dependsOnTarget(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return dependsOnTarget(enclosed.getInner());
    }
    return expression instanceof LambdaExpr
        || expression instanceof MethodReferenceExpr
        || (expression instanceof ConditionalExpr choice
            && (dependsOnTarget(choice.getThenExpr()) || dependsOnTarget(choice.getElseExpr())));
  }

  Type type() {
    return value.map(Typed::type).orElse(Types.UNKNOWN);
  }
}
