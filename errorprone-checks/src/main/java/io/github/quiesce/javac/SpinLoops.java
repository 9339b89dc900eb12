package io.github.quiesce.javac;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/**
 * Loops that may spin: nothing is called in the body, and no local the loop changes is a part of
 * its condition, so that only other threads can end it.
 */
final class SpinLoops {
  private SpinLoops() {}

  static boolean maySpin(JCTree.JCWhileLoop tree) {
    return maySpin(tree.cond, tree.body);
  }

  static boolean maySpin(JCTree.JCDoWhileLoop tree) {
    return maySpin(tree.cond, tree.body);
  }

  static boolean maySpin(JCTree.JCForLoop tree) {
    return tree.step.isEmpty() && maySpin(tree.cond, tree.body);
  }

  private static boolean maySpin(JCExpression condition, JCTree body) {
    Walk inBody = new Walk();
    inBody.scan(body);
    if (inBody.calls) {
      return false;
    }
    Walk inCondition = new Walk();
    inCondition.scan(condition);
    inBody.changed.addAll(inCondition.changed);
    inBody.changed.retainAll(inCondition.read);
    return inBody.changed.isEmpty();
  }

  private static final class Walk extends TreeScanner {
    private final Set<Symbol> read = new HashSet<>();
    private final Set<Symbol> changed = new HashSet<>();
    private boolean calls;

    @Override
    public void visitApply(JCMethodInvocation tree) {
      calls = true;
      super.visitApply(tree);
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      calls = true;
      super.visitNewClass(tree);
    }

    /** What is thrown leaves the loop. */
    @Override
    public void visitThrow(JCThrow tree) {}

    @Override
    public void visitIdent(JCIdent tree) {
      if (isLocal(tree.sym)) {
        read.add(tree.sym);
      }
    }

    @Override
    public void visitAssign(JCAssign tree) {
      change(tree.lhs);
      super.visitAssign(tree);
    }

    @Override
    public void visitAssignop(JCAssignOp tree) {
      change(tree.lhs);
      super.visitAssignop(tree);
    }

    @Override
    public void visitUnary(JCUnary tree) {
      if (tree.getTag().isIncOrDecUnaryOp()) {
        change(tree.arg);
      }
      super.visitUnary(tree);
    }

    private void change(JCExpression target) {
      Symbol symbol = TreeInfo.symbol(target);
      if (isLocal(symbol)) {
        changed.add(symbol);
      }
    }

    private static boolean isLocal(Symbol symbol) {
      return symbol != null && symbol.kind == Kind.VAR && symbol.owner.kind != Kind.TYP;
    }
  }
}
