package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.quiesce.model.Span;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What compact and implied constructors of records do at their end. Releases of javac differ in
 * when they add it and how they mark such constructors, so this asks the tree: a canonical
 * constructor must assign every component, hence one that does not leaves it to javac.
 */
final class RecordConstructors {
  private RecordConstructors() {}

  /** An assignment of its parameter to each component the constructor does not assign itself. */
  static List<Statement> impliedAssignments(
      BodyTranslator body, JCClassDecl owner, JCMethodDecl constructor) {
    List<JCVariableDecl> components =
        owner.sym.getKind() == ElementKind.RECORD ? components(owner) : List.of();
    List<Statement> all = new ArrayList<>();
    if (!components.isEmpty() && isCanonical(body, constructor, components)) {
      Set<Symbol> assigned = assigned(constructor);
      for (int i = 0; i < components.size(); i++) {
        if (!assigned.contains(components.get(i).sym)) {
          all.add(assignment(body, owner, components.get(i), constructor.params.get(i)));
        }
      }
    }
    return all;
  }

  private static List<JCVariableDecl> components(JCClassDecl owner) {
    List<JCVariableDecl> components = new ArrayList<>();
    for (JCTree member : owner.defs) {
      if (member instanceof JCVariableDecl field && field.sym != null && !field.sym.isStatic()) {
        components.add(field);
      }
    }
    return components;
  }

  /** The constructor whose parameters are the components: same types, same names. */
  private static boolean isCanonical(
      BodyTranslator body, JCMethodDecl constructor, List<JCVariableDecl> components) {
    boolean matches = constructor.params.size() == components.size();
    for (int i = 0; matches && i < components.size(); i++) {
      JCVariableDecl parameter = constructor.params.get(i);
      matches =
          parameter.name == components.get(i).name
              && body.unit().types().isSameType(parameter.sym.type, components.get(i).sym.type);
    }
    return matches;
  }

  private static Set<Symbol> assigned(JCMethodDecl constructor) {
    Set<Symbol> assigned = new HashSet<>();
    new TreeScanner() {
      @Override
      public void visitAssign(JCAssign tree) {
        assigned.add(TreeInfo.symbol(tree.lhs));
        super.visitAssign(tree);
      }
    }.scan(constructor.body);
    return assigned;
  }

  private static Statement assignment(
      BodyTranslator body, JCClassDecl owner, JCVariableDecl field, JCVariableDecl parameter) {
    Span span = body.unit().places().ofDeclaration(field, field.pos);
    Expression target = new BodyFields(body.unit(), owner.sym).read(span, field.sym);
    Expression value = body.scope().read(span, parameter.sym);
    return new Statement.ExpressionStatement(span, new Expression.Assign(span, target, value));
  }
}
