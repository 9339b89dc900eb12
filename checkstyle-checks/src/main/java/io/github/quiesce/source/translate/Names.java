package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.JavaTokens;
import io.github.quiesce.source.types.FieldDecl;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Simple names and field accesses. */
final class Names {
  private final BodyContext context;

  Names(BodyContext context) {
    this.context = context;
  }

  Typed name(NameExpr name) {
    return find(name.getNameAsString(), context.span(name))
        .orElseGet(() -> unresolved(context.span(name), name.getNameAsString()));
  }

  /** The variable on the left of an assignment. */
  Typed target(com.github.javaparser.ast.expr.Expression expression) {
    com.github.javaparser.ast.expr.Expression at = expression;
    while (at instanceof EnclosedExpr enclosed) {
      at = enclosed.getInner();
    }
    return context.expressions().translate(at, Types.UNKNOWN);
  }

  private static Typed unresolved(Span span, String name) {
    return Typed.of(
        new Expression.Unknown(span, TypeNames.UNKNOWN, "unresolved name " + name, List.of()));
  }

  /** The variable a simple name means: a local, a field around, or an imported field. */
  Optional<Typed> find(String name, Span span) {
    for (Scope at = context.scope(); at != null; at = at.parent()) {
      Optional<Scope.Local> local = at.local(name);
      if (local.isPresent()) {
        return Optional.of(read(local.get(), span));
      }
      if (at.isClass()) {
        SourceClass owner = at.owner();
        Optional<FieldDecl> field = context.members().field(owner.selfType(), name);
        if (field.isPresent()) {
          return Optional.of(
              read(
                  field.get(),
                  field.get().isStatic()
                      ? Optional.empty()
                      : Optional.of(context.expressions().thisOf(owner, span).tree()),
                  span));
        }
      }
    }
    return imported(name, span);
  }

  private Typed read(Scope.Local local, Span span) {
    captureIfOutside(local);
    return new Typed(new Expression.LocalRead(span, local.variable()), local.type());
  }

  /** Every class between here and the declaration keeps the value. */
  private void captureIfOutside(Scope.Local local) {
    for (SourceClass at = context.owner();
        at != null && at != local.owner();
        at = at.identity().outer().orElse(null)) {
      at.capture(local.variable());
    }
  }

  private Optional<Typed> imported(String name, Span span) {
    for (String owner : context.owner().unit().imports().staticOwners(name)) {
      Optional<FieldDecl> field = context.members().field(Type.of(owner), name);
      if (field.isPresent()) {
        return Optional.of(read(field.get(), Optional.empty(), span));
      }
    }
    return Optional.empty();
  }

  private static Typed read(FieldDecl field, Optional<Expression> receiver, Span span) {
    if (field.constant().isPresent()) {
      return new Typed(
          new Expression.Literal(span, field.type().erasure(), field.constant().get()),
          field.type());
    }
    FieldRef ref =
        new FieldRef(field.owner(), field.name(), field.type().erasure(), field.isStatic());
    return new Typed(
        new Expression.FieldRead(span, ref, field.isStatic() ? Optional.empty() : receiver),
        field.type());
  }

  Typed access(FieldAccessExpr access) {
    Span span = context.span(access);
    String name = access.getNameAsString();
    Optional<Typed> receiver = asValue(access.getScope());
    if (receiver.isPresent()) {
      return member(receiver.get(), name, span);
    }
    Optional<String> type = context.types().asType(access.getScope(), context.scope());
    if (type.isPresent()) {
      Optional<FieldDecl> field = context.members().field(Type.of(type.get()), name);
      if (field.isPresent()) {
        return read(field.get(), Optional.empty(), span);
      }
      return Typed.of(
          new Expression.FieldRead(
              span, unknownField(type.get(), name, /* isStatic= */ true), Optional.empty()));
    }
    return unresolved(span, name);
  }

  private static FieldRef unknownField(String ownerName, String name, boolean isStatic) {
    return new FieldRef(ownerName, name, /* type= */ TypeNames.UNKNOWN, isStatic);
  }

  /** An expression as a value; empty where it names a type or package. */
  Optional<Typed> asValue(com.github.javaparser.ast.expr.Expression expression) {
    if (expression instanceof NameExpr name) {
      return find(name.getNameAsString(), context.span(name));
    }
    if (expression instanceof FieldAccessExpr access && isNameChain(access)) {
      if (asValue(access.getScope()).isPresent()
          || context.types().asType(access, context.scope()).isEmpty()) {
        Typed value = access(access);
        return value.tree() instanceof Expression.Unknown ? Optional.empty() : Optional.of(value);
      }
      return Optional.empty();
    }
    return Optional.of(context.expressions().translate(expression, Types.UNKNOWN));
  }

  /**
   * Names before {@code ::}, which the parser takes for a type, as the variable they may as well
   * name, or as a field of one; empty if they do not.
   */
  Optional<Typed> asVariable(com.github.javaparser.ast.type.Type written) {
    if (!(written instanceof ClassOrInterfaceType named)) {
      return Optional.empty();
    }
    Span span = context.span(named);
    String name = named.getNameAsString();
    if (named.getScope().isEmpty()) {
      return find(name, span);
    }
    Optional<Typed> receiver = asVariable(named.getScope().get());
    return receiver.isPresent()
        ? Optional.of(member(receiver.get(), name, span))
        : staticField(context.resolve(named.getScope().get()), name, span);
  }

  private Optional<Typed> staticField(Type owner, String name, Span span) {
    return context
        .members()
        .field(owner, name)
        .filter(FieldDecl::isStatic)
        .map(field -> read(field, Optional.empty(), span));
  }

  private static boolean isNameChain(com.github.javaparser.ast.expr.Expression expression) {
    com.github.javaparser.ast.expr.Expression at = expression;
    while (at instanceof FieldAccessExpr access) {
      at = access.getScope();
    }
    return at instanceof NameExpr;
  }

  private Typed member(Typed receiver, String name, Span span) {
    Type type = receiver.type().resolved();
    if (type instanceof Type.ArrayType && name.equals("length")) {
      return Typed.of(new Expression.ArrayLength(span, receiver.tree()));
    }
    Optional<FieldDecl> field = context.members().field(type, name);
    if (field.isPresent()) {
      return read(field.get(), Optional.of(receiver.tree()), span);
    }
    return Typed.of(
        new Expression.FieldRead(
            span,
            unknownField(type.erasure(), name, /* isStatic= */ false),
            Optional.of(receiver.tree())));
  }

  /** Reads of every variable that a text names, for text that does not parse. */
  List<Expression> mentioned(String text, Span span) {
    List<Expression> result = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    JavaTokens tokens = new JavaTokens(text);
    while (tokens.next()) {
      if (tokens.isWord() && seen.add(tokens.text())) {
        find(tokens.text(), span)
            .map(Typed::tree)
            .filter(tree -> !(tree instanceof Expression.Literal))
            .ifPresent(result::add);
      }
    }
    return result;
  }
}
