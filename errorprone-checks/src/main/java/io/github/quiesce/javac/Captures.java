package io.github.quiesce.javac;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which locals of the code around it a local or anonymous class captures, in order of first use:
 * those its own code names, and those a local class needs that it extends or creates. Constants are
 * not captured.
 */
final class Captures {
  private final Map<ClassSymbol, JCClassDecl> classes;
  private final Map<ClassSymbol, List<VarSymbol>> known = new HashMap<>();

  Captures(Map<ClassSymbol, JCClassDecl> classes) {
    this.classes = classes;
  }

  /** Captured locals of a class; none for a class that is not inside a body of this unit. */
  List<VarSymbol> of(ClassSymbol symbol) {
    List<VarSymbol> captured = known.get(symbol);
    if (captured == null) {
      known.put(symbol, List.of()); // what a class that creates itself adds is found anyway
      JCClassDecl tree = classes.get(symbol);
      captured = tree == null || !isInsideBody(symbol) ? List.of() : new Collector().collect(tree);
      known.put(symbol, captured);
    }
    return captured;
  }

  /** Whether the class is local or anonymous, or a member of one that is. */
  static boolean isInsideBody(ClassSymbol symbol) {
    for (Symbol each = symbol; each instanceof ClassSymbol; each = each.owner) {
      if (isLocal((ClassSymbol) each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class is declared in a body or an initialiser itself. */
  static boolean isLocal(ClassSymbol symbol) {
    return symbol.owner.kind == Kind.MTH || symbol.owner.kind == Kind.VAR || symbol.name.isEmpty();
  }

  private final class Collector extends TreeScanner {
    private final Set<VarSymbol> used = new LinkedHashSet<>();
    private final Set<VarSymbol> declared = new HashSet<>();

    List<VarSymbol> collect(JCClassDecl tree) {
      scan(tree);
      used.removeAll(declared);
      return List.copyOf(used);
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      declared.add(tree.sym);
      super.visitVarDef(tree);
    }

    @Override
    public void visitIdent(JCIdent tree) {
      if (tree.sym instanceof VarSymbol variable
          && (variable.owner.kind == Kind.MTH || variable.owner.kind == Kind.VAR)
          && variable.getConstValue() == null) {
        used.add(variable);
      }
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      super.visitNewClass(tree);
      if (tree.constructor != null && tree.constructor.owner instanceof ClassSymbol created) {
        used.addAll(of(created));
      }
    }

    @Override
    public void visitClassDef(JCClassDecl tree) {
      super.visitClassDef(tree);
      if (tree.sym != null && tree.sym.getSuperclass().tsym instanceof ClassSymbol parent) {
        used.addAll(of(parent));
      }
    }
  }
}
