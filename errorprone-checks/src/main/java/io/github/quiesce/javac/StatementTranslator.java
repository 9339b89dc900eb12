package io.github.quiesce.javac;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.UnionClassType;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssert;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCLabeledStatement;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCSkip;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSynchronized;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.util.Name;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Span;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates statements; what it does not know is {@link Statement.Unknown}. */
final class StatementTranslator extends JCTree.Visitor {
  private final BodyTranslator body;
  private Statement result;

  StatementTranslator(BodyTranslator body) {
    this.body = body;
  }

  Statement translate(JCStatement tree) {
    tree.accept(this);
    return result;
  }

  private Span span(JCTree tree) {
    return body.unit().places().of(tree);
  }

  private Optional<Statement> optional(JCStatement tree) {
    return Optional.ofNullable(tree).map(this::translate);
  }

  private static Optional<String> label(Name name) {
    return Optional.ofNullable(name).map(Name::toString);
  }

  @Override
  public void visitBlock(JCBlock tree) {
    result = new Statement.Block(span(tree), body.statements(tree.stats));
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    Optional<Expression> value = Optional.ofNullable(tree.init).map(body::expression);
    Variable variable = body.scope().declare(tree);
    Span span = body.unit().places().ofDeclaration(tree, tree.pos);
    List<AnnotationModel> annotations =
        tree.sym == null ? List.of() : new AnnotationReader(body.unit().erased()).of(tree.sym);
    result = new Statement.LocalDeclaration(span, variable, value, annotations);
  }

  @Override
  public void visitExec(JCExpressionStatement tree) {
    Expression value = body.expression(tree.expr);
    if (value instanceof Expression.CastTo cast && !(tree.expr instanceof JCTree.JCTypeCast)) {
      value = cast.operand(); // nothing needs the type arguments' type here
    }
    result = new Statement.ExpressionStatement(span(tree), value);
  }

  @Override
  public void visitIf(JCIf tree) {
    Expression condition = body.expression(tree.cond);
    Statement then = translate(tree.thenpart);
    result = new Statement.If(span(tree), condition, then, optional(tree.elsepart));
  }

  @Override
  public void visitWhileLoop(JCWhileLoop tree) {
    Expression condition = body.expression(tree.cond);
    result = new Statement.While(span(tree), condition, translate(tree.body));
  }

  @Override
  public void visitDoLoop(JCDoWhileLoop tree) {
    Statement repeated = translate(tree.body);
    result = new Statement.DoWhile(span(tree), repeated, body.expression(tree.cond));
  }

  @Override
  public void visitForLoop(JCForLoop tree) {
    List<Statement> initializers = body.statements(tree.init);
    Optional<Expression> condition = Optional.ofNullable(tree.cond).map(body::expression);
    List<Statement> updates = body.statements(tree.step);
    result = new Statement.For(span(tree), initializers, condition, updates, translate(tree.body));
  }

  @Override
  public void visitForeachLoop(JCEnhancedForLoop tree) {
    Expression iterable = body.expression(tree.expr);
    Variable variable = body.scope().declare(tree.var);
    result = new Statement.ForEach(span(tree), variable, iterable, translate(tree.body));
  }

  @Override
  public void visitLabelled(JCLabeledStatement tree) {
    result = new Statement.Labeled(span(tree), tree.label.toString(), translate(tree.body));
  }

  @Override
  public void visitBreak(JCBreak tree) {
    result = new Statement.Break(span(tree), label(tree.label));
  }

  @Override
  public void visitContinue(JCContinue tree) {
    result = new Statement.Continue(span(tree), label(tree.label));
  }

  @Override
  public void visitReturn(JCReturn tree) {
    result = new Statement.Return(span(tree), Optional.ofNullable(tree.expr).map(body::expression));
  }

  @Override
  public void visitThrow(JCThrow tree) {
    result = new Statement.Throw(span(tree), body.expression(tree.expr));
  }

  @Override
  public void visitYield(JCYield tree) {
    result = new Statement.Yield(span(tree), body.expression(tree.value));
  }

  @Override
  public void visitTry(JCTry tree) {
    List<Statement.Resource> resources = new ArrayList<>();
    tree.resources.forEach(each -> resources.add(resource(each)));
    Statement guarded = translate(tree.body);
    List<Statement.Catch> catches = new ArrayList<>();
    tree.catchers.forEach(each -> catches.add(caught(each)));
    result = new Statement.Try(span(tree), resources, guarded, catches, optional(tree.finalizer));
  }

  private Statement.Resource resource(JCTree tree) {
    Type type = tree instanceof JCVariableDecl declared ? declared.vartype.type : tree.type;
    Statement declaration =
        tree instanceof JCVariableDecl declared
            ? translate(declared)
            : new Statement.ExpressionStatement(span(tree), body.expression(tree));
    return new Statement.Resource(declaration, body.unit().refs().close(type));
  }

  private Statement.Catch caught(JCCatch tree) {
    Variable variable = body.scope().declare(tree.param);
    Type type = tree.param.vartype.type;
    List<String> types = new ArrayList<>();
    if (type instanceof UnionClassType union) {
      union.getAlternatives().forEach(each -> types.add(body.unit().erased().of((Type) each)));
    } else {
      types.add(body.unit().erased().of(type));
    }
    return new Statement.Catch(span(tree), variable, types, translate(tree.body));
  }

  @Override
  public void visitSwitch(JCSwitch tree) {
    Expression selector = body.expression(tree.selector);
    result = new Statement.SwitchStatement(span(tree), selector, body.cases(tree.cases));
  }

  @Override
  public void visitSynchronized(JCSynchronized tree) {
    Expression lock = body.expression(tree.lock);
    result = new Statement.Synchronized(span(tree), lock, translate(tree.body));
  }

  @Override
  public void visitAssert(JCAssert tree) {
    result = new Statement.Assert(span(tree), body.expression(tree.cond));
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    result = new Statement.Empty(span(tree));
  }

  @Override
  public void visitSkip(JCSkip tree) {
    result = new Statement.Empty(span(tree));
  }

  @Override
  public void visitTree(JCTree tree) {
    result = new Statement.Unknown(span(tree), "statement " + tree.getKind(), body.parts(tree));
  }
}
