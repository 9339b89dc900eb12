package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.List;

/** Whether control can run past the end of a statement, as far as names and lambdas need it. */
final class Completion {
  private Completion() {}

  /** Whether a statement certainly does not complete normally. */
  static boolean isAbrupt(Statement statement) {
    if (statement instanceof BlockStmt block) {
      List<Statement> all = block.getStatements();
      return !all.isEmpty() && isAbrupt(all.get(all.size() - 1));
    }
    if (statement instanceof IfStmt branch) {
      return branch.getElseStmt().map(Completion::isAbrupt).orElse(false)
          && isAbrupt(branch.getThenStmt());
    }
    if (statement instanceof SynchronizedStmt locked) {
      return isAbrupt(locked.getBody());
    }
    if (statement instanceof TryStmt attempt) {
      return attempt.getFinallyBlock().map(Completion::isAbrupt).orElse(false)
          || (isAbrupt(attempt.getTryBlock())
              && attempt.getCatchClauses().stream().allMatch(c -> isAbrupt(c.getBody())));
    }
    return isEndless(statement)
        || statement instanceof ReturnStmt
        || statement instanceof ThrowStmt
        || statement instanceof BreakStmt
        || statement instanceof ContinueStmt
        || statement instanceof YieldStmt;
  }

  private static boolean isEndless(Statement statement) {
    if (statement instanceof WhileStmt loop) {
      return loop.getCondition().toString().equals("true") && !breaks(loop.getBody());
    }
    if (statement instanceof DoStmt loop) {
      return loop.getCondition().toString().equals("true") && !breaks(loop.getBody());
    }
    return statement instanceof ForStmt loop
        && loop.getCompare().isEmpty()
        && !breaks(loop.getBody());
  }

  private static boolean breaks(Node node) {
    if (node instanceof BreakStmt) {
      return true;
    }
    return !(node instanceof LambdaExpr)
        && !(node instanceof BodyDeclaration<?>)
        && node.getChildNodes().stream().anyMatch(Completion::breaks);
  }

  /** Whether a lambda's or method's block returns a value somewhere. */
  static boolean returnsValue(Node node) {
    if (node instanceof ReturnStmt result) {
      return result.getExpression().isPresent();
    }
    return !(node instanceof LambdaExpr)
        && !(node instanceof BodyDeclaration<?>)
        && !(node instanceof LocalClassDeclarationStmt)
        && node.getChildNodes().stream().anyMatch(Completion::returnsValue);
  }
}
