package io.github.quiesce.source.translate;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.quiesce.lowering.MethodSource;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.source.ParsedUnit;
import io.github.quiesce.source.types.FieldDecl;
import io.github.quiesce.source.types.MethodDecl;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bodies of one class's members, written out as the compiler would. */
final class MemberBodies {
  private final World world;
  private final SourceClass owner;

  MemberBodies(World world, SourceClass owner) {
    this.world = world;
    this.owner = owner;
  }

  /** Translates every body of a local class, so that what it captures is known. */
  void translateAll() {
    for (MethodEntry each : MethodEntries.of(owner)) {
      each.body().ifPresent(b -> owner.translated().put(each.key(), b.apply(this)));
    }
  }

  /** The body kept from translating what is around, or a fresh translation. */
  Optional<MethodSource> body(MethodEntry entry) {
    if (owner.identity().local() && !owner.hasSurroundings()) {
      Surroundings.translate(world, owner);
    }
    MethodSource kept = owner.translated().remove(entry.key());
    return kept != null ? Optional.of(kept) : entry.body().map(b -> b.apply(this));
  }

  private BodyContext context(boolean isStatic) {
    return new BodyContext(world, owner, owner.bodyScope().member(isStatic));
  }

  private MethodSource source(
      boolean isStatic, List<Variable> parameters, Statement body, List<Statement> fields) {
    return new MethodSource(
        isStatic ? Optional.empty() : Optional.of(owner.name()), parameters, body, fields);
  }

  MethodSource method(MethodDeclaration method) {
    BodyContext context = context(method.isStatic());
    List<Variable> parameters = declare(method, context);
    BlockStmt body = method.getBody().orElseThrow();
    Type returns = owner.table().declaration(method).map(MethodDecl::returns).orElse(Types.UNKNOWN);
    Statement translated = context.returning(returns, () -> context.statements().block(body));
    return source(method.isStatic(), parameters, translated, List.of());
  }

  private List<Variable> declare(CallableDeclaration<?> member, BodyContext context) {
    Optional<MethodDecl> declaration = owner.table().declaration(member);
    declaration.ifPresent(d -> d.typeParameters().forEach(context.scope()::declare));
    List<Variable> result = new ArrayList<>();
    for (int i = 0; i < member.getParameters().size(); i++) {
      int at = i;
      Type type = declaration.map(d -> d.parameters().get(at)).orElse(Types.UNKNOWN);
      result.add(context.scope().declare(member.getParameters().get(i).getNameAsString(), type));
    }
    return result;
  }

  MethodSource constructor(ConstructorDeclaration constructor) {
    BodyContext context = context(false);
    List<Variable> parameters = declare(constructor, context);
    Statement.Block body = context.statements().block(constructor.getBody());
    Optional<ExplicitConstructorInvocationStmt> explicit =
        constructor.getBody().getStatements().stream()
            .filter(s -> s instanceof ExplicitConstructorInvocationStmt)
            .map(s -> (ExplicitConstructorInvocationStmt) s)
            .findFirst();
    boolean callsThis = explicit.map(ExplicitConstructorInvocationStmt::isThis).orElse(false);
    Statement whole =
        explicit.isPresent()
            ? body
            : prepend(superCall(context, nameSpan(constructor), List.of()), body);
    return source(false, parameters, whole, callsThis ? List.of() : fieldInitializers());
  }

  private Span nameSpan(CallableDeclaration<?> member) {
    return owner.unit().parsed().span(member, member.getName());
  }

  private static Statement prepend(Statement first, Statement.Block body) {
    List<Statement> all = new ArrayList<>();
    all.add(first);
    all.addAll(body.statements());
    return new Statement.Block(body.span(), all);
  }

  private Statement superCall(BodyContext context, Span span, List<Expression> arguments) {
    Type superType = context.calls().superclass(owner);
    List<String> types = arguments.stream().map(Expression::type).toList();
    boolean plain = superType.erasure().equals(Types.OBJECT.erasure());
    MethodRef method =
        new MethodRef(
            superType.erasure(),
            MethodRef.CONSTRUCTOR,
            types,
            "void",
            /* isStatic= */ false,
            List.of(),
            plain);
    Expression self = context.expressions().thisOf(owner, span).tree();
    return new Statement.ExpressionStatement(
        span, new Expression.Call(span, method, Optional.of(self), true, arguments));
  }

  /** The constructor nobody wrote; an anonymous class's passes its arguments on. */
  MethodSource implicitConstructor(MethodDecl constructor) {
    BodyContext context = context(false);
    Span span = owner.unit().parsed().span(owner.node());
    List<Variable> parameters = new ArrayList<>();
    List<Expression> arguments = new ArrayList<>();
    for (Type each : constructor.parameters()) {
      Variable variable = new Variable("x" + parameters.size(), each.erasure());
      parameters.add(variable);
      arguments.add(new Expression.LocalRead(span, variable));
    }
    if (owner.node() instanceof RecordDeclaration declaration) {
      return recordConstructor(declaration, new Statement.Block(span, List.of()), context);
    }
    List<Statement> body = List.of(superCall(context, span, arguments));
    return source(false, parameters, new Statement.Block(span, body), fieldInitializers());
  }

  MethodSource compactConstructor(
      RecordDeclaration declaration, CompactConstructorDeclaration compact) {
    BodyContext context = context(false);
    return recordConstructor(declaration, compact, context);
  }

  private MethodSource recordConstructor(
      RecordDeclaration declaration, Object body, BodyContext context) {
    List<Variable> parameters = new ArrayList<>();
    for (Parameter each : declaration.getParameters()) {
      Type type = owner.field(each.getNameAsString()).map(FieldDecl::type).orElse(Types.UNKNOWN);
      parameters.add(context.scope().declare(each.getNameAsString(), type));
    }
    Span span = owner.unit().parsed().span(declaration, declaration.getName());
    List<Statement> all = new ArrayList<>();
    all.add(superCall(context, span, List.of()));
    if (body instanceof CompactConstructorDeclaration compact) {
      all.add(context.statements().block(compact.getBody()));
    }
    for (Variable each : parameters) {
      all.add(assignment(context, each.name(), new Expression.LocalRead(span, each), span, false));
    }
    return source(false, parameters, new Statement.Block(span, all), fieldInitializers());
  }

  MethodSource accessor(Parameter component) {
    BodyContext context = context(false);
    Span span = owner.unit().parsed().span(component);
    Optional<Expression> value =
        context.names().find(component.getNameAsString(), span).map(Typed::tree);
    return source(false, List.of(), new Statement.Return(span, value), List.of());
  }

  private Statement assignment(
      BodyContext context, String field, Expression value, Span span, boolean isStatic) {
    String type = owner.field(field).map(f -> f.type().erasure()).orElse(Types.UNKNOWN.erasure());
    Expression target =
        new Expression.FieldRead(
            span,
            new FieldRef(owner.name(), field, type, isStatic),
            isStatic
                ? Optional.empty()
                : Optional.of(context.expressions().thisOf(owner, span).tree()));
    return new Statement.ExpressionStatement(span, new Expression.Assign(span, target, value));
  }

  private List<Statement> fieldInitializers() {
    return owner.fieldInitializers(this::translateFieldInitializers);
  }

  private List<Statement> translateFieldInitializers() {
    BodyContext context = context(false);
    List<Statement> result = new ArrayList<>();
    for (BodyDeclaration<?> each : owner.members()) {
      if (each instanceof FieldDeclaration field && !isStatic(field)) {
        field.getVariables().forEach(v -> addInitializer(field, v, context, false, result));
      } else if (each instanceof InitializerDeclaration block && !block.isStatic()) {
        result.add(context.statements().block(block.getBody()));
      }
    }
    return result;
  }

  boolean isStatic(FieldDeclaration field) {
    return field.isStatic() || owner.isInterface();
  }

  private void addInitializer(
      FieldDeclaration field,
      VariableDeclarator variable,
      BodyContext context,
      boolean isStatic,
      List<Statement> result) {
    if (variable.getInitializer().isEmpty()) {
      return;
    }
    Optional<FieldDecl> declared = owner.field(variable.getNameAsString());
    if (isStatic && declared.flatMap(FieldDecl::constant).isPresent()) {
      return; // Constants are in the class file's constant pool, not in its code.
    }
    Type type = declared.map(FieldDecl::type).orElse(Types.UNKNOWN);
    Span span = owner.unit().parsed().span(field, variable.getName());
    Expression value =
        context.expressions().initializer(variable.getInitializer().get(), type).tree();
    result.add(assignment(context, variable.getNameAsString(), value, span, isStatic));
  }

  MethodSource staticInitializer() {
    BodyContext context = context(true);
    Span span = owner.unit().parsed().span(owner.node());
    List<Statement> all = new ArrayList<>();
    if (owner.node() instanceof EnumDeclaration enumeration) {
      enumeration
          .getEntries()
          .forEach(
              c ->
                  all.add(
                      assignment(
                          context,
                          c.getNameAsString(),
                          context.creations().constant(c),
                          owner.unit().parsed().span(c, c.getName()),
                          true)));
    }
    for (BodyDeclaration<?> each : owner.members()) {
      if (each instanceof FieldDeclaration field && isStatic(field)) {
        field.getVariables().forEach(v -> addInitializer(field, v, context, true, all));
      } else if (each instanceof InitializerDeclaration block && block.isStatic()) {
        all.add(context.statements().block(block.getBody()));
      }
    }
    return source(true, List.of(), new Statement.Block(span, all), List.of());
  }

  /** Text that was left out may do anything with what it names. */
  MethodSource skipped(ParsedUnit.Skipped part) {
    BodyContext context = context(false);
    ParsedUnit parsed = owner.unit().parsed();
    Span span = new Span(parsed.lines().line(part.start()), part.start(), part.end());
    String text = parsed.source().text().substring(part.start(), part.end());
    return source(
        false,
        List.of(),
        new Statement.Unknown(
            span, "declaration that does not parse", context.names().mentioned(text, span)),
        List.of());
  }
}
