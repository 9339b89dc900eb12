package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCModifiers;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.quiesce.model.SourceFile.Suppression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All classes of a compilation unit, however deep, and its suppressions, in one walk. */
final class Declarations extends TreeScanner {
  private final Places places;
  private final Map<ClassSymbol, JCClassDecl> classes = new LinkedHashMap<>();
  private final List<Suppression> suppressions = new ArrayList<>();

  private Declarations(Places places) {
    this.places = places;
  }

  static Declarations of(JCCompilationUnit unit, Places places) {
    Declarations declarations = new Declarations(places);
    declarations.scan(unit.defs);
    return declarations;
  }

  /** Classes with their symbols, outer ones first; those javac gave no symbol to are missing. */
  Map<ClassSymbol, JCClassDecl> classes() {
    return classes;
  }

  List<Suppression> suppressions() {
    return suppressions;
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    if (tree.sym != null && tree.sym.type != null) {
      classes.put(tree.sym, tree);
    }
    collect(tree.mods, tree);
    super.visitClassDef(tree);
  }

  @Override
  public void visitMethodDef(JCMethodDecl tree) {
    collect(tree.mods, tree);
    super.visitMethodDef(tree);
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    collect(tree.mods, tree);
    super.visitVarDef(tree);
  }

  private void collect(JCModifiers modifiers, JCTree declaration) {
    for (JCAnnotation each : modifiers.annotations) {
      String name = TreeInfo.name(each.annotationType).toString();
      if (name.equals("SuppressWarnings") || name.equals("SuppressFBWarnings")) {
        suppressions.add(
            new Suppression(
                places.firstLine(declaration), places.lastLine(declaration), values(each)));
      }
    }
  }

  private static List<String> values(JCAnnotation annotation) {
    List<String> values = new ArrayList<>();
    for (JCExpression each : annotation.args) {
      if (each instanceof JCAssign assign && TreeInfo.name(assign.lhs).contentEquals("value")) {
        addConstants(assign.rhs, values);
      } else if (!(each instanceof JCAssign)) {
        addConstants(each, values);
      }
    }
    return values;
  }

  private static void addConstants(JCExpression value, List<String> values) {
    if (value instanceof JCNewArray array) {
      array.elems.forEach(each -> addConstants(each, values));
    } else if (value.type != null && value.type.constValue() instanceof String constant) {
      values.add(constant);
    }
  }
}
