package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.TypeNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pre-screen: whether a compilation unit can matter to any rule. It does if it uses a trigger
 * type of the facts (or a class below one), calls a method that waits on any object or that the
 * facts call a trigger, or holds a loop that may spin. One walk over attributed trees, left at the
 * first hit; classes are looked at once.
 */
public final class Relevance {
  private final Facts facts;
  private final Map<Symbol, Boolean> triggers = new HashMap<>();

  public Relevance(Facts facts) {
    this.facts = facts;
  }

  /** Whether the unit is worth translating. */
  public boolean matters(JCCompilationUnit unit) {
    Walk walk = new Walk();
    walk.scan(unit.getTypeDecls().toArray(new JCTree[0]));
    return walk.hit;
  }

  private boolean isTrigger(Symbol symbol) {
    if (!(symbol instanceof ClassSymbol classSymbol) || !symbol.isCompleted()) {
      return false;
    }
    Boolean known = triggers.get(symbol);
    if (known == null) {
      triggers.put(symbol, false); // ends the search in cyclic (erroneous) hierarchies
      known = computeTrigger(classSymbol);
      triggers.put(symbol, known);
    }
    return known;
  }

  private boolean computeTrigger(ClassSymbol symbol) {
    Optional<TypeFacts> known = facts.type(symbol.flatName().toString());
    if (known.isPresent()) {
      return known.get().trigger();
    }
    if (isTrigger(symbol.getSuperclass().tsym)) {
      return true;
    }
    for (Type each : symbol.getInterfaces()) {
      if (isTrigger(each.tsym)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTrigger(MethodSymbol method) {
    if (facts.isTriggerMethod(method.name.toString())) {
      return true;
    }
    Symbol owner = method.baseSymbol().owner;
    if (owner.getQualifiedName().contentEquals(TypeNames.OBJECT)) {
      return facts.calls(TypeNames.OBJECT, method.name.toString()).stream()
          .anyMatch(call -> call.blocks().isPresent());
    }
    return isTrigger(owner);
  }

  private final class Walk extends TreeScanner {
    private boolean hit;

    void scan(JCTree... trees) {
      for (JCTree tree : trees) {
        scan(tree);
      }
    }

    @Override
    public void scan(JCTree tree) {
      if (tree == null || hit) {
        return;
      }
      if (tree instanceof JCExpression expression && names(expression)) {
        hit = true;
      } else {
        super.scan(tree);
      }
    }

    private boolean names(JCExpression tree) {
      if (tree.type != null && isTrigger(tree.type.tsym)) {
        return true;
      }
      Symbol symbol =
          tree instanceof JCIdent ident
              ? ident.sym
              : tree instanceof JCFieldAccess select ? select.sym : null;
      return symbol instanceof MethodSymbol method && isTrigger(method);
    }

    @Override
    public void visitWhileLoop(JCWhileLoop tree) {
      hit |= SpinLoops.maySpin(tree);
      super.visitWhileLoop(tree);
    }

    @Override
    public void visitDoLoop(JCDoWhileLoop tree) {
      hit |= SpinLoops.maySpin(tree);
      super.visitDoLoop(tree);
    }

    @Override
    public void visitForLoop(JCForLoop tree) {
      hit |= SpinLoops.maySpin(tree);
      super.visitForLoop(tree);
    }
  }
}
