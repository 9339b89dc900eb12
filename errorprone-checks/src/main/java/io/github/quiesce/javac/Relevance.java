package io.github.quiesce.javac;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCTypeUnion;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.TypeFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pre-screen: whether a compilation unit can matter to any rule. It does if it does something
 * with a trigger type of the facts (or a class below one): creates, extends, catches, closes or
 * calls it, or gets it from a class that facts describe. Naming it alone, in a signature or for a
 * field, is not enough. It matters, too, if it calls a method that the facts call a trigger, or if
 * it holds a loop that may spin. A method that overrides such a trigger, as a collection's {@code
 * parallelStream} does, only passes on what it gets from others: its callers do something with it.
 * One walk over attributed trees, left at the first hit; classes are looked at once in a compiler
 * run.
 */
public final class Relevance {
  private final Facts facts;
  private final SpinLoops spins;
  private final Map<Symbol, Boolean> triggers = new HashMap<>();
  private final Map<MethodSymbol, Use> uses = new HashMap<>();
  private final Map<Name, Boolean> triggerNames = new HashMap<>();

  /** What a call of a method says of the unit it is in. */
  private enum Use {
    NOTHING,
    /** It does something with a trigger type. */
    OF_TRIGGER,
    /** It is called as a trigger method is. */
    BY_NAME
  }

  private Relevance(Facts facts) {
    this.facts = facts;
    this.spins = new SpinLoops(facts);
  }

  /** The pre-screen of this compiler run. */
  public static Relevance of(Context context, Facts facts) {
    return CompilerRun.get(context, Relevance.class, () -> new Relevance(facts));
  }

  /** Whether the unit is worth translating. */
  public boolean matters(JCCompilationUnit unit) {
    Walk walk = new Walk();
    walk.scanAll(unit.getTypeDecls());
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

  private boolean isTrigger(Type type) {
    return type != null && isTrigger(type.tsym);
  }

  private Use use(MethodSymbol method) {
    if (isOfTrigger(method)) {
      return Use.OF_TRIGGER;
    }
    return isTriggerMethod(method) ? Use.BY_NAME : Use.NOTHING;
  }

  private boolean isOfTrigger(MethodSymbol method) {
    Symbol owner = method.baseSymbol().owner;
    if (isTrigger(owner)) {
      return true;
    }
    return facts.type(owner.flatName().toString()).isPresent() && isTrigger(method.getReturnType());
  }

  private boolean isTriggerMethod(MethodSymbol method) {
    return triggerNames.computeIfAbsent(
        method.name, name -> facts.isTriggerMethod(name.toString()));
  }

  /** Whether a class above the method's has the trigger method of its name. */
  private boolean overridesTrigger(MethodSymbol method) {
    return !method.isStatic() && isTriggerMethod(method) && isDescribedAbove(method.owner, method);
  }

  private boolean isDescribedAbove(Symbol symbol, MethodSymbol method) {
    if (!(symbol instanceof ClassSymbol below)) {
      return false;
    }
    String name = below.flatName().toString();
    return facts
            .type(name)
            .filter(type -> type.triggerMethods().contains(method.name.toString()))
            .isPresent()
        || isDescribedAbove(below.getSuperclass().tsym, method)
        || below.getInterfaces().stream().anyMatch(each -> isDescribedAbove(each.tsym, method));
  }

  private final class Walk extends TreeScanner {
    private boolean hit;
    private boolean passesOn;

    void scanAll(Iterable<? extends Tree> trees) {
      trees.forEach(tree -> scan((JCTree) tree));
    }

    @Override
    public void scan(JCTree tree) {
      if (tree != null && !hit) {
        tree.accept(this);
      }
    }

    @Override
    public void visitClassDef(JCClassDecl tree) {
      hit |= !tree.sym.isInterface() && isTrigger(tree.sym);
      scan(tree.defs);
    }

    /** Types and annotations, here and below, are names only. */
    @Override
    public void visitMethodDef(JCMethodDecl tree) {
      boolean outside = passesOn;
      passesOn = overridesTrigger(tree.sym);
      scan(tree.body);
      passesOn = outside;
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      scan(tree.init);
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      hit |= isTrigger(tree.type);
      scan(tree.encl);
      scan(tree.args);
      scan(tree.def);
    }

    @Override
    public void visitApply(JCMethodInvocation tree) {
      scan(tree.meth);
      scan(tree.args);
    }

    @Override
    public void visitIdent(JCIdent tree) {
      hit |= isUse(tree.sym);
    }

    @Override
    public void visitSelect(JCFieldAccess tree) {
      hit |= isUse(tree.sym, tree.selected);
      super.visitSelect(tree);
    }

    @Override
    public void visitReference(JCMemberReference tree) {
      hit |= isUse(tree.sym, tree.expr);
      super.visitReference(tree);
    }

    private boolean isUse(Symbol symbol) {
      if (!(symbol instanceof MethodSymbol method)) {
        return false;
      }
      Use use = uses.computeIfAbsent(method, Relevance.this::use);
      return use == Use.OF_TRIGGER || (use == Use.BY_NAME && !passesOn);
    }

    private boolean isUse(Symbol symbol, JCExpression receiver) {
      return isUse(symbol) || (symbol instanceof MethodSymbol && isTrigger(receiver.type));
    }

    @Override
    public void visitCatch(JCCatch tree) {
      hit |= isTrigger(tree.param.type) || isTriggerUnion(tree.param.vartype);
      scan(tree.body);
    }

    private boolean isTriggerUnion(JCTree caught) {
      return caught instanceof JCTypeUnion union
          && union.alternatives.stream().anyMatch(each -> isTrigger(each.type));
    }

    @Override
    public void visitTry(JCTry tree) {
      hit |= tree.resources.stream().anyMatch(this::isTriggerResource);
      super.visitTry(tree);
    }

    private boolean isTriggerResource(JCTree resource) {
      return isTrigger(resource instanceof JCVariableDecl local ? local.sym.type : resource.type);
    }

    @Override
    public void visitWhileLoop(JCWhileLoop tree) {
      hit |= spins.maySpin(tree);
      super.visitWhileLoop(tree);
    }

    @Override
    public void visitDoLoop(JCDoWhileLoop tree) {
      hit |= spins.maySpin(tree);
      super.visitDoLoop(tree);
    }

    @Override
    public void visitForLoop(JCForLoop tree) {
      hit |= spins.maySpin(tree);
      super.visitForLoop(tree);
    }
  }
}
