package io.github.quiesce.javac;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loops that may spin: nothing is called in the body, and in the condition nothing but helpers and
 * what facts know to look only; something is looked at that another thread may change; and no turn
 * brings the loop nearer to an end, so that only other threads can end it. A turn does if it
 * computes a local from its value in the turn before, and something that is decided or read in the
 * loop depends on that local.
 */
final class SpinLoops {
  private final Facts facts;
  private final Map<MethodSymbol, Boolean> looks = new HashMap<>();

  SpinLoops(Facts facts) {
    this.facts = facts;
  }

  boolean maySpin(JCWhileLoop tree) {
    return maySpin(tree.cond, tree.body, List.of());
  }

  boolean maySpin(JCDoWhileLoop tree) {
    return maySpin(tree.cond, tree.body, List.of());
  }

  boolean maySpin(JCForLoop tree) {
    return maySpin(tree.cond, tree.body, tree.step);
  }

  /**
   * @param after what is done after each turn: it may ask, as the condition may
   */
  private boolean maySpin(JCExpression condition, JCTree body, List<JCExpressionStatement> after) {
    Uses uses = new Uses();
    uses.scan(body);
    if (uses.works) {
      return false;
    }
    uses.mayAsk = true;
    uses.scan(condition);
    after.forEach(uses::scan);
    if (uses.works || !uses.looksAtShared()) {
      return false;
    }
    uses.decide(condition);
    Steps steps = new Steps();
    steps.scan(body);
    steps.scan(condition);
    after.forEach(steps::scan);
    Set<Symbol> stepped = steps.stepped();
    stepped.removeAll(uses.inner);
    stepped.retainAll(uses.deciding);
    return stepped.isEmpty();
  }

  /** Whether the method is declared in one of the sources that are compiled. */
  private static boolean isInSource(MethodSymbol method) {
    ClassSymbol outermost = method.outermostClass();
    return outermost != null
        && outermost.sourcefile != null
        && outermost.sourcefile == outermost.classfile;
  }

  private static boolean mayChange(Symbol symbol) {
    return symbol != null
        && symbol.kind == Kind.VAR
        && symbol.owner.kind == Kind.TYP
        && (symbol.flags() & Flags.FINAL) == 0;
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

  /** Whether the facts know the method, and it may be one that only looks. */
  private boolean mayLook(MethodSymbol method) {
    return facts.describes(method.name.toString())
        && looks.computeIfAbsent(method, each -> mayLook(each, each.owner));
  }

  private boolean mayLook(MethodSymbol method, Symbol type) {
    if (!(type instanceof ClassSymbol owner)) {
      return false;
    }
    String name = method.name.toString();
    return facts.calls(owner.flatName().toString(), name).stream().anyMatch(SpinLoops::looks)
        || mayLook(method, owner.getSuperclass().tsym)
        || owner.getInterfaces().stream().anyMatch(each -> mayLook(method, each.tsym));
  }

  /**
   * What waits, runs a task, or puts something in and says nothing of what was there, does more.
   */
  private static boolean looks(CallFacts call) {
    return call.blocks().map(CallFacts.Blocks::bound).filter(bound -> !bound.isZero()).isEmpty()
        && call.runs().isEmpty()
        && (call.stores().isEmpty() || call.loads().isPresent() || call.signature().arity() != 1);
  }

  /** What the loop calls, declares, and decides or reads by. */
  private final class Uses extends TreeScanner {
    private final Set<Symbol> deciding = new HashSet<>();
    private final Set<Symbol> inner = new HashSet<>();
    private final List<JCExpression> indexes = new ArrayList<>();
    private final Set<Symbol> assigned = new HashSet<>();
    private boolean mayAsk;
    private boolean shared;
    private boolean works;

    void decide(JCTree by) {
      deciding.addAll(localsIn(by));
    }

    /** Helpers of the same file are looked into later; others that no facts know may do work. */
    @Override
    public void visitApply(JCMethodInvocation tree) {
      shared = true;
      works |=
          !mayAsk
              || !(TreeInfo.symbol(tree.meth) instanceof MethodSymbol called)
              || !(isInSource(called) || mayLook(called));
      super.visitApply(tree);
    }

    @Override
    public void visitIdent(JCIdent tree) {
      shared |= mayChange(tree.sym);
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      works = true;
    }

    /** Another slot in each turn is a search, which the end of the array ends. */
    boolean looksAtShared() {
      return shared
          || indexes.stream()
              .map(SpinLoops::localsIn)
              .anyMatch(locals -> Collections.disjoint(locals, assigned));
    }

    @Override
    public void visitAssign(JCAssign tree) {
      assigned.add(TreeInfo.symbol(tree.lhs));
      super.visitAssign(tree);
    }

    @Override
    public void visitAssignop(JCAssignOp tree) {
      assigned.add(TreeInfo.symbol(tree.lhs));
      super.visitAssignop(tree);
    }

    @Override
    public void visitUnary(JCUnary tree) {
      if (tree.getTag().isIncOrDecUnaryOp()) {
        assigned.add(TreeInfo.symbol(tree.arg));
      }
      super.visitUnary(tree);
    }

    /** What is thrown leaves the loop. */
    @Override
    public void visitThrow(JCThrow tree) {}

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      inner.add(tree.sym);
      assigned.add(tree.sym);
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
      indexes.add(tree.index);
      decide(tree.index);
      super.visitIndexed(tree);
    }

    @Override
    public void visitSelect(JCFieldAccess tree) {
      shared |= mayChange(tree.sym);
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

    /** Where one arm leaves, what the other one does is done in each turn that comes back. */
    @Override
    public void visitIf(JCIf tree) {
      scan(tree.cond);
      if (leaves(tree.thenpart)) {
        scan(tree.elsepart);
      } else if (leaves(tree.elsepart)) {
        scan(tree.thenpart);
      }
    }

    private static boolean leaves(JCTree statement) {
      if (statement instanceof JCBlock block) {
        return !block.stats.isEmpty() && leaves(block.stats.last());
      }
      return statement instanceof JCReturn || statement instanceof JCThrow;
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
