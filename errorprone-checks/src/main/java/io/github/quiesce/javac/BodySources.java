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
import io.github.quiesce.lowering.Lowering;
import io.github.quiesce.lowering.MethodSource;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Span;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Translates and lowers the bodies of one class. A body that cannot be translated is unknown. */
final class BodySources {
  private final UnitContext unit;
  private final JCClassDecl owner;

  BodySources(UnitContext unit, JCClassDecl owner) {
    this.unit = unit;
    this.owner = owner;
  }

  /** The body of a written method or constructor; empty without one. */
  Optional<Body> method(JCMethodDecl tree) {
    return tree.body == null
        ? Optional.empty()
        : Optional.of(lower("method " + tree.name, tree.sym.isStatic(), () -> source(tree)));
  }

  Optional<Body> staticInitializer(List<JCTree> members) {
    return Optional.of(
        lower(
            "static initialiser",
            true,
            () -> {
              BodyTranslator body = new BodyTranslator(unit, owner.sym);
              return source(true, List.of(), body, initializers(body, members), List.of());
            }));
  }

  /** {@code return this.component}. */
  Optional<Body> accessor(VarSymbol component) {
    Span span = unit.models().get(owner.sym).header().span();
    Expression read = new BodyFields(unit, owner.sym).read(span, component);
    return Optional.of(
        lower(
            "accessor " + component.name,
            false,
            () ->
                new MethodSource(
                    self(false),
                    List.of(),
                    new Statement.Return(span, Optional.of(read)),
                    List.of())));
  }

  private Body lower(String element, boolean isStatic, Supplier<MethodSource> source) {
    try {
      return Lowering.lower(source.get(), unit.supertypes());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      String name = element + " of " + unit.erased().ofClass(owner.sym);
      unit.failures().accept(new TranslationFailure(unit.file().path(), name, e));
      Statement unknown = new Statement.Unknown(Span.NONE, "translation failed", List.of());
      return Lowering.lower(new MethodSource(self(isStatic), List.of(), unknown, List.of()));
    }
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
