package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.UnionType;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Try statements with their resources and catch clauses. */
final class TryStatements {
  private final BodyContext context;

  TryStatements(BodyContext context) {
    this.context = context;
  }

  Statement translate(TryStmt statement, Span span) {
    List<Statement.Resource> resources = new ArrayList<>();
    Statement body =
        context.inBlock(
            () -> {
              statement.getResources().forEach(r -> addResource(r, resources));
              return context.statements().block(statement.getTryBlock());
            });
    List<Statement.Catch> catches =
        statement.getCatchClauses().stream().map(this::catchClause).toList();
    Optional<Statement> finallyBody =
        statement.getFinallyBlock().map(f -> context.statements().block(f));
    return new Statement.Try(span, resources, body, catches, finallyBody);
  }

  private void addResource(Expression resource, List<Statement.Resource> resources) {
    if (resource instanceof VariableDeclarationExpr declaration) {
      for (Statement each : context.statements().declarations(declaration, resource)) {
        Variable variable = ((Statement.LocalDeclaration) each).variable();
        resources.add(new Statement.Resource(each, close(typeOf(variable))));
      }
      return;
    }
    Typed value = context.expressions().translate(resource, Types.UNKNOWN);
    Statement use = new Statement.ExpressionStatement(context.span(resource), value.tree());
    resources.add(new Statement.Resource(use, close(value.type())));
  }

  private Type typeOf(Variable variable) {
    return context
        .scope()
        .local(variable.name())
        .map(Scope.Local::type)
        .orElse(Type.ofErasure(variable.type()));
  }

  private MethodRef close(Type type) {
    return context.calls().noArguments(type, "close");
  }

  private Statement.Catch catchClause(CatchClause clause) {
    return context.inBlock(
        () -> {
          com.github.javaparser.ast.type.Type written = clause.getParameter().getType();
          List<String> types = new ArrayList<>();
          if (written instanceof UnionType union) {
            union.getElements().forEach(t -> types.add(context.resolve(t).erasure()));
          } else {
            types.add(context.resolve(written).erasure());
          }
          Type type = types.size() == 1 ? Type.ofErasure(types.get(0)) : join(types);
          Variable variable =
              context.scope().declare(clause.getParameter().getNameAsString(), type);
          return new Statement.Catch(
              context.span(clause), variable, types, context.statements().block(clause.getBody()));
        });
  }

  /** The nearest common superclass of the alternatives. */
  private Type join(List<String> types) {
    Optional<Type.ClassType> first = context.library().classOf(Type.ofErasure(types.get(0)));
    if (first.isEmpty()) {
      return Type.of("java.lang.Throwable");
    }
    for (Type.ClassType each : context.library().supertypes(first.get())) {
      boolean shared =
          types.stream()
              .allMatch(t -> context.library().asSuper(Type.ofErasure(t), each.name()).isPresent());
      if (shared) {
        return each;
      }
    }
    return Type.of("java.lang.Throwable");
  }
}
