package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/** Translates one body: the parts that know each other's trees meet here. */
final class BodyTranslator {
  private final BodyScope scope;
  private final StatementTranslator statements;
  private final ExpressionTranslator expressions;
  private final SwitchTranslator switches;

  BodyTranslator(UnitContext unit, ClassSymbol self) {
    this.scope = new BodyScope(unit, self);
    this.statements = new StatementTranslator(this);
    this.expressions = new ExpressionTranslator(this);
    this.switches = new SwitchTranslator(this);
  }

  BodyScope scope() {
    return scope;
  }

  UnitContext unit() {
    return scope.unit();
  }

  Statement statement(JCStatement tree) {
    return statements.translate(tree);
  }

  List<Statement> statements(List<? extends JCStatement> trees) {
    List<Statement> all = new ArrayList<>();
    trees.forEach(tree -> all.add(statement(tree)));
    return all;
  }

  Expression expression(JCTree tree) {
    return expressions.translate(tree);
  }

  List<Expression> expressions(List<? extends JCTree> trees) {
    List<Expression> all = new ArrayList<>();
    trees.forEach(tree -> all.add(expression(tree)));
    return all;
  }

  List<SwitchCase> cases(List<JCCase> trees) {
    return switches.cases(trees);
  }

  PatternTranslator patterns() {
    return switches.patterns();
  }

  /** The values computed directly inside a tree of unknown kind, in order. */
  List<Expression> parts(JCTree tree) {
    List<Expression> parts = new ArrayList<>();
    new TreeScanner() {
      @Override
      public void scan(JCTree child) {
        if (child == tree) {
          child.accept(this);
        } else if (child instanceof JCExpression && !namesType(child)) {
          parts.add(expression(child));
        } else if (child != null && !(child instanceof JCTree.JCClassDecl)) {
          child.accept(this);
        }
      }
    }.scan(tree);
    return parts;
  }

  private static boolean namesType(JCTree tree) {
    return tree instanceof JCTree.JCTypeApply
        || tree instanceof JCTree.JCPrimitiveTypeTree
        || tree instanceof JCTree.JCArrayTypeTree
        || tree instanceof JCTree.JCAnnotatedType
        || tree instanceof JCTree.JCAnnotation
        || TreeInfo.symbol(tree) instanceof TypeSymbol;
  }
}
