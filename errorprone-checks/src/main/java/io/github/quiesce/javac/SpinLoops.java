package io.github.quiesce.javac;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Loops that may spin: nothing is called in the body, and no turn brings the loop nearer to an end,
 * so that only other threads can end it. A turn does if it computes a local from its value in the
 * turn before, and something that is decided or read in the loop depends on that local.
 */
final class SpinLoops {
  private SpinLoops() {}

  static boolean maySpin(JCWhileLoop tree) {
    return maySpin(tree.cond, tree.body);
  }

  static boolean maySpin(JCDoWhileLoop tree) {
    return maySpin(tree.cond, tree.body);
  }

  static boolean maySpin(JCForLoop tree) {
    return tree.step.isEmpty() && maySpin(tree.cond, tree.body);
  }

  private static boolean maySpin(JCExpression condition, JCTree body) {
    Uses uses = new Uses();
    uses.scan(body);
    if (uses.calls) {
      return false;
    }
    uses.decide(condition);
    Steps steps = new Steps();
    steps.scan(body);
    steps.scan(condition);
    Set<Symbol> stepped = steps.stepped();
    stepped.removeAll(uses.inner);
    stepped.retainAll(uses.deciding);
    return stepped.isEmpty();
  }

  private static boolean isLocal(Symbol symbol) {
    return symbol != null && symbol.kind == Kind.VAR && symbol.owner.kind != Kind.TYP;
  }

  private static Set<Symbol> localsIn(JCTree tree) {
    Set<Symbol> found = new HashSet<>();
    new TreeScanner() {
      @Override
      public void visitIdent(JCIdent ident) {
        if (isLocal(ident.sym)) {
          found.add(ident.sym);
        }
      }
    }.scan(tree);
    return found;
  }

  /** What the loop calls, declares, and decides or reads by. */
  private static final class Uses extends TreeScanner {
    private final Set<Symbol> deciding = new HashSet<>();
    private final Set<Symbol> inner = new HashSet<>();
    private boolean calls;

    void decide(JCTree by) {
      deciding.addAll(localsIn(by));
    }

    @Override
    public void visitApply(JCMethodInvocation tree) {
      calls = true;
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      calls = true;
    }

    /** What is thrown leaves the loop. */
    @Override
    public void visitThrow(JCThrow tree) {}

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      inner.add(tree.sym);
      super.visitVarDef(tree);
    }

    @Override
    public void visitIf(JCIf tree) {
      decide(tree.cond);
      super.visitIf(tree);
    }

    @Override
    public void visitConditional(JCConditional tree) {
      decide(tree.cond);
      super.visitConditional(tree);
    }

    @Override
    public void visitSwitch(JCSwitch tree) {
      decide(tree.selector);
      super.visitSwitch(tree);
    }

    @Override
    public void visitWhileLoop(JCWhileLoop tree) {
      decide(tree.cond);
      super.visitWhileLoop(tree);
    }

    @Override
    public void visitDoLoop(JCDoWhileLoop tree) {
      decide(tree.cond);
      super.visitDoLoop(tree);
    }

    @Override
    public void visitForLoop(JCForLoop tree) {
      decide(tree.cond);
      super.visitForLoop(tree);
    }

    @Override
    public void visitIndexed(JCArrayAccess tree) {
      decide(tree.index);
      super.visitIndexed(tree);
    }

    @Override
    public void visitSelect(JCFieldAccess tree) {
      decide(tree.selected);
      super.visitSelect(tree);
    }
  }

  /** Locals that every turn changes; what only one arm of a choice does is left out. */
  private static final class Steps extends TreeScanner {
    private final Map<Symbol, Set<Symbol>> changed = new HashMap<>();

    /** Those that are computed, over however many others, from themselves. */
    Set<Symbol> stepped() {
      Set<Symbol> found = new HashSet<>();
      for (Symbol local : changed.keySet()) {
        Set<Symbol> from = new HashSet<>();
        addSources(local, from);
        if (from.contains(local)) {
          found.add(local);
        }
      }
      return found;
    }

    private void addSources(Symbol local, Set<Symbol> all) {
      for (Symbol source : changed.getOrDefault(local, Set.of())) {
        if (all.add(source)) {
          addSources(source, all);
        }
      }
    }

    private void change(JCExpression target, Set<Symbol> from) {
      change(TreeInfo.symbol(target), from);
    }

    private void change(Symbol symbol, Set<Symbol> from) {
      if (isLocal(symbol)) {
        changed.computeIfAbsent(symbol, key -> new HashSet<>()).addAll(from);
      }
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      change(tree.sym, localsIn(tree.init));
      super.visitVarDef(tree);
    }

    @Override
    public void visitAssign(JCAssign tree) {
      change(tree.lhs, localsIn(tree.rhs));
      super.visitAssign(tree);
    }

    @Override
    public void visitAssignop(JCAssignOp tree) {
      change(tree.lhs, localsIn(tree.lhs));
      super.visitAssignop(tree);
    }

    @Override
    public void visitUnary(JCUnary tree) {
      if (tree.getTag().isIncOrDecUnaryOp()) {
        change(tree.arg, localsIn(tree.arg));
      }
      super.visitUnary(tree);
    }

    @Override
    public void visitIf(JCIf tree) {
      scan(tree.cond);
    }

    @Override
    public void visitConditional(JCConditional tree) {
      scan(tree.cond);
    }

    @Override
    public void visitSwitch(JCSwitch tree) {
      scan(tree.selector);
    }

    @Override
    public void visitWhileLoop(JCWhileLoop tree) {
      scan(tree.cond);
    }

    @Override
    public void visitForLoop(JCForLoop tree) {
      scan(tree.init);
      scan(tree.cond);
    }
  }
}
