package io.github.quiesce.javac;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.quiesce.lowering.MethodSource;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Translates the bodies of one class. */
final class BodySources {
  private final UnitContext unit;
  private final JCClassDecl owner;

  BodySources(UnitContext unit, JCClassDecl owner) {
    this.unit = unit;
    this.owner = owner;
  }

  /** The body of a written method or constructor; empty without one. */
  Supplier<Optional<Body>> method(JCMethodDecl tree, String name) {
    return tree.body == null
        ? Optional::empty
        : pending(name, tree.sym.isStatic(), () -> source(tree));
  }

  Supplier<Optional<Body>> staticInitializer(List<JCTree> members) {
    return pending(
        MethodRef.STATIC_INITIALIZER,
        true,
        () -> {
          BodyTranslator body = new BodyTranslator(unit, owner.sym);
          return source(true, List.of(), body, initializers(body, members), List.of());
        });
  }

  /** {@code return this.component}. */
  Supplier<Optional<Body>> accessor(VarSymbol component, String name) {
    return pending(name, false, () -> accessorSource(component));
  }

  private MethodSource accessorSource(VarSymbol component) {
    Span span = model().header().span();
    Expression read = new BodyFields(unit, owner.sym).read(span, component);
    Statement code = new Statement.Return(span, Optional.of(read));
    return new MethodSource(self(false), List.of(), code, List.of());
  }

  private PendingBody pending(String name, boolean isStatic, Supplier<MethodSource> translation) {
    PendingBody body = new PendingBody(unit, model(), name, isStatic, translation);
    unit.bodies().accept(body);
    return body;
  }

  private ClassModel model() {
    return unit.models().get(owner.sym);
  }

  private Optional<String> self(boolean isStatic) {
    return isStatic ? Optional.empty() : Optional.of(unit.erased().ofClass(owner.sym));
  }

  private MethodSource source(JCMethodDecl tree) {
    BodyTranslator body = new BodyTranslator(unit, owner.sym);
    List<Variable> parameters = new ArrayList<>();
    tree.params.forEach(each -> parameters.add(body.scope().declare(each)));
    List<Statement> statements = body.statements(tree.body.stats);
    List<Statement> first = List.of();
    if (tree.sym.isConstructor()) {
      statements.addAll(RecordConstructors.impliedAssignments(body, owner, tree));
      first = callsThis(tree) ? List.of() : initializers(body, instanceMembers());
    }
    return source(tree.sym.isStatic(), parameters, body, block(body, tree.body, statements), first);
  }

  private static List<Statement> block(
      BodyTranslator body, JCBlock tree, List<Statement> statements) {
    return List.of(new Statement.Block(body.unit().places().of(tree), statements));
  }

  private MethodSource source(
      boolean isStatic,
      List<Variable> parameters,
      BodyTranslator body,
      List<Statement> statements,
      List<Statement> first) {
    List<Statement> all = new ArrayList<>(body.scope().prologue());
    all.addAll(statements);
    Statement code = all.size() == 1 ? all.get(0) : new Statement.Block(Span.NONE, all);
    return new MethodSource(self(isStatic), parameters, code, first);
  }

  private List<JCTree> instanceMembers() {
    List<JCTree> members = new ArrayList<>();
    for (JCTree member : owner.defs) {
      boolean block = member instanceof JCBlock b && (b.flags & Flags.STATIC) == 0;
      boolean field =
          member instanceof JCVariableDecl f
              && f.init != null
              && f.sym != null
              && !f.sym.isStatic();
      if (block || field) {
        members.add(member);
      }
    }
    return members;
  }

  /** Field initialisers, as assignments, and initialiser blocks. */
  private List<Statement> initializers(BodyTranslator body, List<JCTree> members) {
    List<Statement> all = new ArrayList<>();
    for (JCTree member : members) {
      if (member instanceof JCVariableDecl field) {
        Span span = unit.places().ofDeclaration(field, field.pos);
        Expression value = body.expression(field.init);
        Expression target = new BodyFields(unit, owner.sym).read(span, field.sym);
        all.add(
            new Statement.ExpressionStatement(span, new Expression.Assign(span, target, value)));
      } else {
        all.add(body.statement((JCBlock) member));
      }
    }
    return all;
  }

  private static boolean callsThis(JCMethodDecl tree) {
    for (JCStatement each : tree.body.stats) {
      if (each instanceof JCExpressionStatement statement
          && statement.expr instanceof JCMethodInvocation call
          && call.meth.hasTag(JCTree.Tag.IDENT)
          && TreeInfo.name(call.meth).contentEquals("this")) {
        return true;
      }
    }
    return false;
  }
}
