package io.github.quiesce.source.translate;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.UnknownType;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Members;
import io.github.quiesce.source.types.Members.Member;
import io.github.quiesce.source.types.MethodDecl;
import io.github.quiesce.source.types.Subtyping.Fit;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Type.ClassType;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Expression.Lambda;
import io.github.quiesce.syntax.Expression.MethodReference;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lambdas and method references. */
final class Functions {
  /** Lambdas in lambdas are looked at twice each to choose an overload; not for ever. */
  private static final int PROBE_BOUND = 3;

  private final BodyContext context;
  private int probes;

  Functions(BodyContext context) {
    this.context = context;
  }

  Typed lambda(LambdaExpr lambda, Type expected) {
    Optional<Members.Function> function = context.members().function(expected);
    Type result = function.map(Members.Function::returns).orElse(Types.UNKNOWN);
    Span span = context.span(lambda);
    return context.inBlock(
        () -> {
          List<Variable> parameters = parameters(lambda, function);
          Statement body = context.returning(result, () -> body(lambda, result));
          Type type =
              expected.resolved() instanceof ClassType ? expected.resolved() : Types.UNKNOWN;
          String method = function.map(Members.Function::name).orElse(TypeNames.UNKNOWN);
          return new Typed(new Lambda(span, type.erasure(), method, parameters, body), type);
        });
  }

  private List<Variable> parameters(LambdaExpr lambda, Optional<Members.Function> function) {
    List<Variable> result = new ArrayList<>();
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      Parameter parameter = lambda.getParameters().get(i);
      int at = i;
      Type inferred =
          function
              .filter(f -> at < f.parameters().size())
              .map(f -> f.parameters().get(at).resolved())
              .orElse(Types.UNKNOWN);
      boolean implicit =
          parameter.getType() instanceof UnknownType || TypeResolver.isVar(parameter.getType());
      Type type = implicit ? inferred : context.resolve(parameter.getType());
      if (!implicit) {
        context.subtyping().infer(type, inferred);
      }
      result.add(context.scope().declare(parameter.getNameAsString(), type));
    }
    return result;
  }

  private Statement body(LambdaExpr lambda, Type result) {
    if (lambda.getBody() instanceof BlockStmt block) {
      inferFromReturns(block, result);
      return context.statements().block(block);
    }
    if (!(lambda.getBody() instanceof ExpressionStmt expression)) {
      return context.statements().one(lambda.getBody());
    }
    Typed value = context.expressions().translate(expression.getExpression(), result);
    Span span = context.span(expression.getExpression());
    boolean isVoid =
        result.erasure().equals(TypeNames.VOID) || value.type().erasure().equals(TypeNames.VOID);
    if (isVoid) {
      return new Statement.ExpressionStatement(span, value.tree());
    }
    context.subtyping().infer(value.type(), result);
    return new Statement.Return(span, Optional.of(value.tree()));
  }

  /**
   * A block's first return tells the result's type, where the type is still open: seen without the
   * block's own locals, which is enough for {@code new T()} and calls on what is around.
   */
  private void inferFromReturns(BlockStmt block, Type result) {
    if (!(result.resolved() instanceof Type.Inferred) || probes >= PROBE_BOUND) {
      return;
    }
    probes++;
    try {
      context.inBlock(
          () -> {
            ReturnTypes found = new ReturnTypes();
            context.returning(found.open(), () -> context.statements().block(block));
            context.subtyping().infer(found.found(), result);
            return null;
          });
    } finally {
      probes--;
    }
  }

  /** An open type that a return statement's translation binds. */
  private static final class ReturnTypes {
    private final Type.Inferred open = new Type.Inferred(new Type.TypeVariable("R"));

    Type open() {
      return open;
    }

    Type found() {
      return open.isBound() ? open.resolved() : Types.UNKNOWN;
    }
  }

  /** Whether a lambda can implement a function: number of parameters, with or without result. */
  static boolean hasShape(LambdaExpr lambda, Members.Function function) {
    if (lambda.getParameters().size() != function.parameters().size()) {
      return false;
    }
    if (function.returns().isUnknown()) {
      return true;
    }
    boolean isVoid = function.returns().erasure().equals(TypeNames.VOID);
    if (lambda.getBody() instanceof BlockStmt block) {
      boolean gives = Completion.returnsValue(block);
      return isVoid ? !gives : gives || Completion.isAbrupt(block);
    }
    return !isVoid || isStatementExpression(lambda);
  }

  private static boolean isStatementExpression(LambdaExpr lambda) {
    if (!(lambda.getBody() instanceof ExpressionStmt statement)) {
      return true;
    }
    com.github.javaparser.ast.expr.Expression at = statement.getExpression();
    return at instanceof MethodCallExpr
        || at instanceof ObjectCreationExpr
        || at instanceof AssignExpr
        || (at instanceof UnaryExpr unary
            && unary.getOperator() != UnaryExpr.Operator.LOGICAL_COMPLEMENT
            && unary.getOperator() != UnaryExpr.Operator.MINUS);
  }

  /** Whether an expression lambda's body is a call without a result. */
  boolean givesNothing(LambdaExpr lambda, Members.Function function) {
    if (!(lambda.getBody() instanceof ExpressionStmt statement) || probes >= PROBE_BOUND) {
      return false;
    }
    probes++;
    try {
      return context.inBlock(
          () -> {
            parameters(lambda, Optional.of(function));
            Type type =
                context.expressions().translate(statement.getExpression(), Types.UNKNOWN).type();
            // A call of what is not in view is taken for one made for its effect.
            return type.erasure().equals(TypeNames.VOID) || type.isUnknown();
          });
    } finally {
      probes--;
    }
  }

  Typed reference(MethodReferenceExpr reference, Type expected) {
    Optional<Members.Function> function = context.members().function(expected);
    Type type = expected.resolved() instanceof ClassType ? expected.resolved() : Types.UNKNOWN;
    String interfaceMethod = function.map(Members.Function::name).orElse(TypeNames.UNKNOWN);
    Scoped scope = scope(reference);
    Optional<Member> member = member(scope, reference.getIdentifier(), function);
    function.ifPresent(f -> inferFrom(member, scope, f));
    MethodRef method =
        member
            .map(m -> ref(scope, m.method()))
            .orElseGet(() -> unresolved(scope, reference.getIdentifier()));
    return new Typed(
        new MethodReference(
            context.span(reference),
            type.erasure(),
            interfaceMethod,
            method,
            method.isStatic() || method.isConstructor() ? Optional.empty() : scope.receiver()),
        type);
  }

  /** What stands before the colons: a value, or a type. */
  private record Scoped(Type type, Optional<Expression> receiver) {}

  private Scoped scope(MethodReferenceExpr reference) {
    com.github.javaparser.ast.expr.Expression written = reference.getScope();
    while (written instanceof EnclosedExpr enclosed) {
      written = enclosed.getInner();
    }
    if (written instanceof SuperExpr) {
      Expression self = context.expressions().thisOf(context.owner(), context.span(written)).tree();
      return new Scoped(context.calls().superclass(context.owner()), Optional.of(self));
    }
    if (written instanceof TypeExpr named) {
      return context
          .names()
          .asVariable(named.getType())
          .map(v -> new Scoped(v.type(), Optional.of(v.tree())))
          .orElseGet(() -> new Scoped(context.resolve(named.getType()), Optional.empty()));
    }
    Optional<Typed> value = context.names().asValue(written);
    if (value.isPresent()) {
      return new Scoped(value.get().type(), value.map(Typed::tree));
    }
    Type type =
        context.types().asType(written, context.scope()).map(Type::of).orElse(Types.UNKNOWN);
    return new Scoped(type, Optional.empty());
  }

  private List<Member> named(Scoped scope, String name) {
    Optional<ClassType> type = context.library().classOf(scope.type());
    if (type.isEmpty()) {
      return List.of();
    }
    return name.equals("new")
        ? context.members().constructors(type.get())
        : context.members().methods(type.get(), name);
  }

  private Optional<Member> member(Scoped scope, String name, Optional<Members.Function> function) {
    List<Member> candidates = named(scope, name);
    if (candidates.size() <= 1 || function.isEmpty()) {
      return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
    List<Member> fitting =
        candidates.stream().filter(m -> fits(m.method(), scope, function.get())).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(0));
  }

  private boolean fits(MethodDecl method, Scoped scope, Members.Function function) {
    int given = function.parameters().size();
    boolean unbound = scope.receiver().isEmpty() && !method.isStatic() && !isConstructor(method);
    int skipped = unbound ? 1 : 0;
    if (given < skipped || !method.accepts(given - skipped)) {
      return false;
    }
    if (method.varargs()) {
      return true;
    }
    for (int i = skipped; i < given; i++) {
      Type formal = method.parameters().get(i - skipped);
      if (context.subtyping().fit(function.parameters().get(i), formal) == Fit.NO) {
        return false;
      }
    }
    return true;
  }

  private static boolean isConstructor(MethodDecl method) {
    return method.name().equals(MethodRef.CONSTRUCTOR);
  }

  /** The referenced method's result is the function's, and an unbound receiver its first input. */
  private void inferFrom(Optional<Member> member, Scoped scope, Members.Function function) {
    if (member.isEmpty()) {
      return;
    }
    MethodDecl method = member.get().method();
    if (isConstructor(method)) {
      context.subtyping().infer(scope.type(), function.returns());
      return;
    }
    Choice choice = Choice.of(member.get(), /* spread= */ false);
    boolean unbound = scope.receiver().isEmpty() && !method.isStatic();
    if (unbound && !function.parameters().isEmpty()) {
      context.subtyping().infer(function.parameters().get(0), scope.type());
    }
    int skipped = unbound ? 1 : 0;
    for (int i = skipped; i < function.parameters().size(); i++) {
      context.subtyping().infer(function.parameters().get(i), choice.formal(i - skipped));
    }
    context.subtyping().infer(choice.result(), function.returns());
  }

  private static MethodRef ref(Scoped scope, MethodDecl method) {
    return new MethodRef(
        scope.type().erasure(),
        method.name(),
        method.erasedParameters(),
        method.returns().erasure(),
        method.isStatic(),
        method.thrownKnown() ? method.thrown().stream().map(Type::erasure).toList() : List.of(),
        method.thrownKnown());
  }

  private static MethodRef unresolved(Scoped scope, String name) {
    return new MethodRef(
        scope.type().erasure(),
        name.equals("new") ? MethodRef.CONSTRUCTOR : name,
        List.of(),
        name.equals("new") ? TypeNames.VOID : TypeNames.UNKNOWN,
        /* isStatic= */ false,
        List.of(),
        /* declarationKnown= */ false);
  }

  /** Whether a method reference can implement a function, as far as the methods are known. */
  Fit fit(MethodReferenceExpr reference, Members.Function function) {
    Scoped scope = scope(reference);
    List<Member> candidates = named(scope, reference.getIdentifier());
    if (candidates.isEmpty()) {
      return Fit.UNKNOWN;
    }
    boolean wantsResult =
        !function.returns().isUnknown() && !function.returns().erasure().equals(TypeNames.VOID);
    for (Member each : candidates) {
      MethodDecl method = each.method();
      boolean gives = isConstructor(method) || !method.returns().erasure().equals(TypeNames.VOID);
      if (fits(method, scope, function) && (gives || !wantsResult)) {
        return Fit.STRICT;
      }
    }
    return Fit.NO;
  }
}
