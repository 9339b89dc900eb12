package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Span;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements of JavaParser to statements of the neutral tree. */
final class Statements {
  private final BodyContext context;
  private final TryStatements tries;

  Statements(BodyContext context) {
    this.context = context;
    this.tries = new TryStatements(context);
  }

  /** A block with a scope of its own. */
  Statement.Block block(BlockStmt block) {
    return context.inBlock(
        () -> new Statement.Block(context.span(block), all(block.getStatements())));
  }

  /** Statements one after the other; declarations stay visible to those that follow. */
  List<Statement> all(List<com.github.javaparser.ast.stmt.Statement> statements) {
    List<Statement> result = new ArrayList<>();
    for (com.github.javaparser.ast.stmt.Statement each : statements) {
      result.addAll(some(each));
    }
    return result;
  }

  private List<Statement> some(com.github.javaparser.ast.stmt.Statement statement) {
    if (statement instanceof ExpressionStmt expression
        && expression.getExpression() instanceof VariableDeclarationExpr declaration) {
      return declarations(declaration, statement);
    }
    return List.of(one(statement));
  }

  /** One declaration a variable; {@code whole} gives the extent. */
  List<Statement> declarations(VariableDeclarationExpr declaration, Node whole) {
    List<Statement> result = new ArrayList<>();
    List<AnnotationModel> annotations = new Declarations(context.owner()).annotations(declaration);
    for (VariableDeclarator each : declaration.getVariables()) {
      result.add(declaration(each, whole, annotations));
    }
    return result;
  }

  private Statement declaration(
      VariableDeclarator declarator, Node whole, List<AnnotationModel> annotations) {
    Type written = context.resolve(declarator.getType());
    Optional<Typed> value =
        declarator.getInitializer().map(v -> context.expressions().initializer(v, written));
    Type type =
        TypeResolver.isVar(declarator.getType())
            ? value.map(v -> v.type().resolved()).orElse(Types.UNKNOWN)
            : written;
    Variable variable = context.scope().declare(declarator.getNameAsString(), type);
    Span span = context.owner().unit().parsed().span(whole, declarator.getName());
    return new Statement.LocalDeclaration(span, variable, value.map(Typed::tree), annotations);
  }

  /** A single statement, with bindings of its patterns visible only where Java has them. */
  Statement one(com.github.javaparser.ast.stmt.Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block(block);
    }
    if (statement instanceof LocalClassDeclarationStmt local) {
      return localClass(local.getClassDeclaration(), local);
    }
    if (statement instanceof LocalRecordDeclarationStmt local) {
      return localClass(local.getRecordDeclaration(), local);
    }
    if (statement instanceof IfStmt || statement instanceof WhileStmt) {
      return withBindings(statement);
    }
    return context.inBlock(() -> inner(statement));
  }

  private Statement localClass(Node declaration, com.github.javaparser.ast.stmt.Statement whole) {
    context.creations().enterLocalClass(declaration);
    return new Statement.Empty(context.span(whole));
  }

  /** {@code if (!(x instanceof T t)) return;} leaves t to the statements that follow. */
  private Statement withBindings(com.github.javaparser.ast.stmt.Statement statement) {
    Scope outside = context.scope();
    Scope inside = outside.block();
    Statement made = context.inScope(inside, () -> inner(statement));
    boolean exports =
        statement instanceof WhileStmt
            || (statement instanceof IfStmt branch && Completion.isAbrupt(branch.getThenStmt()));
    if (exports) {
      outside.adopt(inside);
    }
    return made;
  }

  private Statement inner(com.github.javaparser.ast.stmt.Statement statement) {
    Span span = context.span(statement);
    if (statement instanceof ExpressionStmt s) {
      return s.getExpression() instanceof VariableDeclarationExpr declaration
          ? new Statement.Block(span, declarations(declaration, s))
          : new Statement.ExpressionStatement(span, context.expressions().tree(s.getExpression()));
    }
    if (statement instanceof ReturnStmt s) {
      return new Statement.Return(span, s.getExpression().map(e -> value(e, context.returnType())));
    }
    if (statement instanceof ThrowStmt s) {
      return new Statement.Throw(span, context.expressions().tree(s.getExpression()));
    }
    if (statement instanceof BreakStmt s) {
      return new Statement.Break(span, s.getLabel().map(l -> l.getIdentifier()));
    }
    if (statement instanceof ContinueStmt s) {
      return new Statement.Continue(span, s.getLabel().map(l -> l.getIdentifier()));
    }
    if (statement instanceof YieldStmt s) {
      return new Statement.Yield(span, context.expressions().tree(s.getExpression()));
    }
    if (statement instanceof EmptyStmt) {
      return new Statement.Empty(span);
    }
    return compound(statement, span);
  }

  private Expression value(com.github.javaparser.ast.expr.Expression expression, Type wanted) {
    return context.expressions().translate(expression, wanted).tree();
  }

  private Statement compound(com.github.javaparser.ast.stmt.Statement statement, Span span) {
    if (statement instanceof IfStmt s) {
      Expression condition = context.expressions().tree(s.getCondition());
      Statement then = one(s.getThenStmt());
      return new Statement.If(span, condition, then, s.getElseStmt().map(this::one));
    }
    if (statement instanceof WhileStmt s) {
      Expression condition = context.expressions().tree(s.getCondition());
      return new Statement.While(span, condition, one(s.getBody()));
    }
    if (statement instanceof DoStmt s) {
      Statement body = one(s.getBody());
      return new Statement.DoWhile(span, body, context.expressions().tree(s.getCondition()));
    }
    if (statement instanceof ForStmt s) {
      return forLoop(s, span);
    }
    if (statement instanceof ForEachStmt s) {
      return forEach(s, span);
    }
    if (statement instanceof LabeledStmt s) {
      return new Statement.Labeled(span, s.getLabel().getIdentifier(), one(s.getStatement()));
    }
    if (statement instanceof TryStmt s) {
      return tries.translate(s, span);
    }
    if (statement instanceof SwitchStmt s) {
      return context.patterns().switchStatement(s, span);
    }
    if (statement instanceof SynchronizedStmt s) {
      Expression lock = context.expressions().tree(s.getExpression());
      return new Statement.Synchronized(span, lock, block(s.getBody()));
    }
    if (statement instanceof AssertStmt s) {
      return new Statement.Assert(span, context.expressions().tree(s.getCheck()));
    }
    if (statement instanceof ExplicitConstructorInvocationStmt s) {
      return new Statement.ExpressionStatement(span, context.creations().constructorCall(s));
    }
    return unknown(statement, span);
  }

  private Statement forLoop(ForStmt loop, Span span) {
    List<Statement> initializers = new ArrayList<>();
    for (com.github.javaparser.ast.expr.Expression each : loop.getInitialization()) {
      if (each instanceof VariableDeclarationExpr declaration) {
        initializers.addAll(declarations(declaration, each));
      } else {
        initializers.add(expressionStatement(each));
      }
    }
    Optional<Expression> condition = loop.getCompare().map(c -> context.expressions().tree(c));
    List<Statement> updates = loop.getUpdate().stream().map(this::expressionStatement).toList();
    return new Statement.For(span, initializers, condition, updates, one(loop.getBody()));
  }

  private Statement expressionStatement(com.github.javaparser.ast.expr.Expression expression) {
    return new Statement.ExpressionStatement(
        context.span(expression), context.expressions().tree(expression));
  }

  private Statement forEach(ForEachStmt loop, Span span) {
    Typed iterable = context.expressions().translate(loop.getIterable(), Types.UNKNOWN);
    VariableDeclarator declarator = loop.getVariableDeclarator();
    Type type =
        TypeResolver.isVar(declarator.getType())
            ? context.library().elementOf(iterable.type())
            : context.resolve(declarator.getType());
    Variable variable = context.scope().declare(declarator.getNameAsString(), type);
    return new Statement.ForEach(span, variable, iterable.tree(), one(loop.getBody()));
  }

  /** What is not understood may do anything with what it names. */
  private Statement unknown(Node statement, Span span) {
    String text = context.owner().unit().parsed().text(statement);
    return new Statement.Unknown(
        span, "statement that does not parse", context.names().mentioned(text, span));
  }
}
