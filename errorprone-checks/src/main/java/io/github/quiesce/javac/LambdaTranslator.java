package io.github.quiesce.javac;

import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.code.Types.FunctionDescriptorLookupError;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates lambdas and method references. */
final class LambdaTranslator {
  private final BodyTranslator body;

  LambdaTranslator(BodyTranslator body) {
    this.body = body;
  }

  Expression lambda(JCLambda tree) {
    List<Variable> parameters = new ArrayList<>();
    tree.params.forEach(each -> parameters.add(body.scope().declare(each)));
    Optional<MethodSymbol> implemented = implemented(tree);
    Statement code =
        tree.body instanceof JCExpression value
            ? expressionBody(value, implemented.map(method -> returnsVoid(tree)).orElse(false))
            : body.statement((JCStatement) tree.body);
    return new Expression.Lambda(
        span(tree), interfaceName(tree), name(implemented), parameters, code);
  }

  private Statement expressionBody(JCExpression tree, boolean isVoid) {
    Expression value = body.expression(tree);
    return isVoid
        ? new Statement.ExpressionStatement(span(tree), value)
        : new Statement.Return(span(tree), Optional.of(value));
  }

  Expression reference(JCMemberReference tree) {
    boolean onType = TreeInfo.symbol(tree.expr) instanceof TypeSymbol || isTypeTree(tree.expr);
    Optional<Expression> receiver =
        onType ? Optional.empty() : Optional.of(body.expression(tree.expr));
    if (!(tree.sym instanceof MethodSymbol method)) {
      return new Expression.Unknown(
          span(tree),
          interfaceName(tree),
          "unresolved method reference",
          receiver.stream().toList());
    }
    return new Expression.MethodReference(
        span(tree), interfaceName(tree), name(implemented(tree)), named(tree, method), receiver);
  }

  private MethodRef named(JCMemberReference tree, MethodSymbol method) {
    boolean array = tree.expr.type != null && tree.expr.type.hasTag(TypeTag.ARRAY);
    if (tree.getMode() != ReferenceMode.NEW) {
      return body.unit().refs().method(method, tree.expr.type);
    }
    return array
        ? new MethodRef(
            body.unit().erased().of(tree.expr.type),
            MethodRef.CONSTRUCTOR,
            List.of(TypeNames.INT),
            TypeNames.VOID,
            false,
            List.of(),
            true)
        : body.unit().refs().constructor(method);
  }

  private static boolean isTypeTree(JCTree tree) {
    return tree instanceof JCTree.JCTypeApply
        || tree instanceof JCTree.JCArrayTypeTree
        || tree instanceof JCTree.JCPrimitiveTypeTree
        || tree instanceof JCTree.JCAnnotatedType;
  }

  private String interfaceName(JCFunctionalExpression tree) {
    return body.unit().erased().of(tree.type);
  }

  private static String name(Optional<MethodSymbol> method) {
    return method.map(each -> each.name.toString()).orElse(TypeNames.UNKNOWN);
  }

  private Optional<MethodSymbol> implemented(JCFunctionalExpression tree) {
    try {
      return tree.target != null
              && body.unit().types().findDescriptorSymbol(tree.target.tsym)
                  instanceof MethodSymbol method
          ? Optional.of(method)
          : Optional.empty();
    } catch (FunctionDescriptorLookupError e) {
      return Optional.empty();
    }
  }

  private boolean returnsVoid(JCFunctionalExpression tree) {
    Types types = body.unit().types();
    Type descriptor = types.findDescriptorType(tree.target);
    return descriptor.getReturnType().hasTag(TypeTag.VOID);
  }

  private Span span(JCTree tree) {
    return body.unit().places().of(tree);
  }
}
