package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.TypeDecl;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Pattern;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code instanceof}, patterns and switches. */
final class Patterns {
  private final BodyContext context;

  Patterns(BodyContext context) {
    this.context = context;
  }

  Typed typeTest(InstanceOfExpr test) {
    Typed operand = context.expressions().translate(test.getExpression(), Types.UNKNOWN);
    Pattern pattern =
        test.getPattern()
            .map(p -> pattern(p, operand.type()))
            .orElseGet(
                () ->
                    new Pattern.TypePattern(
                        context.resolve(test.getType()).erasure(), Optional.empty()));
    return Typed.of(new Expression.TypeTest(context.span(test), operand.tree(), pattern));
  }

  private Pattern pattern(ComponentPatternExpr written, Type matched) {
    if (written instanceof TypePatternExpr typed) {
      Type type = TypeResolver.isVar(typed.getType()) ? matched : context.resolve(typed.getType());
      String name = typed.getNameAsString();
      return new Pattern.TypePattern(
          type.erasure(),
          name.equals("_") ? Optional.empty() : Optional.of(context.scope().declare(name, type)));
    }
    if (written instanceof RecordPatternExpr deconstruction) {
      Type type = context.resolve(deconstruction.getType());
      List<Type> components = components(type);
      List<Pattern> nested = new ArrayList<>();
      for (ComponentPatternExpr each : deconstruction.getPatternList()) {
        int at = nested.size();
        nested.add(pattern(each, at < components.size() ? components.get(at) : Types.UNKNOWN));
      }
      return new Pattern.RecordPattern(type.erasure(), nested, accessors(type, components));
    }
    return new Pattern.Any();
  }

  /** A record's component types: its canonical constructor's, listed last where it is implicit. */
  private List<Type> components(Type record) {
    return context
        .library()
        .classOf(record)
        .filter(t -> context.library().asSuper(t, "java.lang.Record").isPresent())
        .map(t -> context.members().constructors(t))
        .filter(all -> all.size() == 1)
        .map(
            all ->
                all.get(0).method().parameters().stream()
                    .map(p -> p.substitute(all.get(0).bindings()))
                    .toList())
        .orElse(List.of());
  }

  private List<MethodRef> accessors(Type record, List<Type> components) {
    List<String> names =
        context.library().find(record.erasure()).map(TypeDecl::recordComponents).orElse(List.of());
    List<MethodRef> accessors = new ArrayList<>();
    for (int i = 0; i < names.size() && i < components.size(); i++) {
      accessors.add(context.calls().accessor(record, names.get(i), components.get(i)));
    }
    return accessors;
  }

  Statement switchStatement(SwitchStmt statement, Span span) {
    Typed selector = context.expressions().translate(statement.getSelector(), Types.UNKNOWN);
    return new Statement.SwitchStatement(
        span, selector.tree(), cases(statement.getEntries(), selector.type(), Optional.empty()));
  }

  Typed switchExpression(SwitchExpr expression, Type expected) {
    Typed selector = context.expressions().translate(expression.getSelector(), Types.UNKNOWN);
    List<Type> results = new ArrayList<>();
    Results sink = new Results(expected, results);
    List<SwitchCase> cases = cases(expression.getEntries(), selector.type(), Optional.of(sink));
    Type type = expected;
    if (expected.isOpen() && !results.isEmpty()) {
      type = results.get(0);
      for (Type each : results) {
        type = context.operators().join(type, each, Types.UNKNOWN);
      }
    }
    return new Typed(
        new Expression.SwitchExpression(
            context.span(expression), type.erasure(), selector.tree(), cases),
        type);
  }

  /** Where a switch expression's cases put the types of their values. */
  private record Results(Type expected, List<Type> types) {}

  private List<SwitchCase> cases(
      List<SwitchEntry> entries, Type selector, Optional<Results> results) {
    // Old-style groups share one scope; names of one case are never read in another by mistake.
    return context.inBlock(() -> entries.stream().map(e -> oneCase(e, selector, results)).toList());
  }

  private SwitchCase oneCase(SwitchEntry entry, Type selector, Optional<Results> results) {
    List<Object> constants = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    boolean matchesNull = false;
    for (com.github.javaparser.ast.expr.Expression label : entry.getLabels()) {
      if (label instanceof NullLiteralExpr) {
        matchesNull = true;
      } else if (label instanceof PatternExpr || label instanceof ComponentPatternExpr) {
        patterns.add(pattern((ComponentPatternExpr) label, selector));
      } else {
        constants.add(constant(label));
      }
    }
    boolean arrow = entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
    boolean isDefault = entry.isDefault() || entry.getLabels().isEmpty();
    Optional<Expression> guard = entry.getGuard().map(g -> context.expressions().tree(g));
    return new SwitchCase(
        context.span(entry),
        constants,
        patterns,
        matchesNull,
        isDefault,
        guard,
        arrow,
        body(entry, results));
  }

  private List<Statement> body(SwitchEntry entry, Optional<Results> results) {
    if (entry.getType() == SwitchEntry.Type.EXPRESSION
        && results.isPresent()
        && entry.getStatements().size() == 1
        && entry.getStatements().get(0) instanceof ExpressionStmt value) {
      Typed given =
          context.expressions().translate(value.getExpression(), results.get().expected());
      results.get().types().add(given.type());
      return List.of(new Statement.Yield(context.span(value.getExpression()), given.tree()));
    }
    List<Statement> body = context.statements().all(entry.getStatements());
    results.ifPresent(r -> yieldTypes(entry, body, r));
    return body;
  }

  private static void yieldTypes(SwitchEntry entry, List<Statement> body, Results results) {
    if (entry.findFirst(YieldStmt.class).isEmpty()) {
      return;
    }
    for (Statement each : body) {
      if (each instanceof Statement.Yield yield) {
        results.types().add(Type.ofErasure(yield.value().type()));
      } else if (each instanceof Statement.Block block) {
        yieldTypes(entry, block.statements(), results);
      }
    }
  }

  private Object constant(com.github.javaparser.ast.expr.Expression label) {
    Optional<Object> value = new Constants(context.world(), context.owner()).evaluate(label);
    if (value.isPresent()) {
      return value.get() instanceof Character c ? (Object) (int) c : value.get();
    }
    if (label instanceof NameExpr name) {
      return name.getNameAsString();
    }
    return label instanceof FieldAccessExpr access ? access.getNameAsString() : TypeNames.UNKNOWN;
  }
}
