package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.MethodDecl;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Type.ClassType;
import io.github.quiesce.source.types.TypeDecl;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Objects and arrays that are made, and constructor calls. */
final class Creations {
  private final BodyContext context;

  Creations(BodyContext context) {
    this.context = context;
  }

  Typed object(ObjectCreationExpr creation, Type expected) {
    Type written = createdType(creation);
    Optional<SourceClass> anonymous = context.world().classOf(creation);
    List<Argument> arguments = context.calls().arguments(creation.getArguments());
    Span span = context.span(creation);
    if (anonymous.isPresent()) {
      return anonymous(anonymous.get(), written, arguments, span);
    }
    boolean diamond = creation.getType().getTypeArguments().map(List::isEmpty).orElse(false);
    Optional<ClassType> found = context.library().classOf(written);
    if (found.isEmpty()) {
      Calls.Resolved unknown =
          context.calls().constructor(new ClassType(TypeNames.UNKNOWN, List.of()), arguments, span);
      return new Typed(
          new Expression.New(span, unknown.method(), unknown.arguments(), Optional.empty()),
          Types.UNKNOWN);
    }
    ClassType type = diamond ? open(found.get(), expected) : found.get();
    Calls.Resolved made = context.calls().constructor(type, arguments, span);
    return new Typed(new Expression.New(span, made.method(), made.arguments(), local(type)), type);
  }

  private Type createdType(ObjectCreationExpr creation) {
    if (creation.getScope().isPresent()) {
      Type outer = context.expressions().translate(creation.getScope().get(), Types.UNKNOWN).type();
      Optional<String> inner =
          context.members().memberType(outer.erasure(), creation.getType().getNameAsString());
      if (inner.isPresent()) {
        return Type.of(inner.get());
      }
    }
    return context.resolve(creation.getType());
  }

  /** {@code new T<>()}: arguments to be found, from the target first. */
  private ClassType open(ClassType type, Type expected) {
    List<Type> arguments = new ArrayList<>();
    Optional<TypeDecl> declaration = context.library().find(type.name());
    declaration.ifPresent(
        d -> d.typeParameters().forEach(p -> arguments.add(new Type.Inferred(p))));
    ClassType opened = new ClassType(type.name(), arguments);
    context.subtyping().infer(opened, expected);
    return opened;
  }

  private Optional<Expression.LocalClass> local(ClassType type) {
    return context
        .library()
        .find(type.name())
        .filter(d -> d instanceof SourceClass c && c.identity().local())
        .map(d -> (SourceClass) d);
  }

  private Typed anonymous(SourceClass declared, Type written, List<Argument> arguments, Span span) {
    enter(declared);
    List<Expression> values = anonymousArguments(written, arguments, span);
    MethodDecl constructor = declared.constructors().get(0);
    MethodRef method =
        new MethodRef(
            declared.name(),
            MethodRef.CONSTRUCTOR,
            constructor.erasedParameters(),
            TypeNames.VOID,
            /* isStatic= */ false,
            List.of(),
            /* declarationKnown= */ false);
    return new Typed(
        new Expression.New(span, method, values, Optional.of(declared)),
        new ClassType(declared.name(), List.of()));
  }

  private List<Expression> anonymousArguments(Type written, List<Argument> arguments, Span span) {
    Optional<ClassType> superType = context.library().classOf(written);
    if (superType.isPresent() && !arguments.isEmpty()) {
      List<Expression> values =
          context.calls().constructor(superType.get(), arguments, span).arguments();
      if (values.size() == arguments.size()) {
        return values;
      }
    }
    List<Expression> values = new ArrayList<>();
    for (Argument each : arguments) {
      values.add(
          each.value()
              .orElseGet(() -> context.expressions().translate(each.written(), Types.UNKNOWN))
              .tree());
    }
    return values;
  }

  /** A local class declaration: its bodies see the locals declared so far. */
  void enterLocalClass(Node declaration) {
    context
        .world()
        .classOf(declaration)
        .ifPresent(
            declared -> {
              context.scope().declare(declared.simpleName(), declared);
              enter(declared);
            });
  }

  private void enter(SourceClass declared) {
    declared.setAround(context.scope());
    new MemberBodies(context.world(), declared).translateAll();
  }

  /** {@code super(...)} or {@code this(...)}. */
  Expression constructorCall(ExplicitConstructorInvocationStmt call) {
    Span span = context.span(call);
    SourceClass owner = context.owner();
    Type target = call.isThis() ? owner.selfType() : context.calls().superclass(owner);
    List<Argument> arguments = context.calls().arguments(call.getArguments());
    ClassType type =
        context.library().classOf(target).orElse(new ClassType(TypeNames.UNKNOWN, List.of()));
    Calls.Resolved resolved = context.calls().constructor(type, arguments, span);
    return new Expression.Call(
        span,
        resolved.method(),
        Optional.of(context.expressions().thisOf(owner, span).tree()),
        /* special= */ true,
        resolved.arguments());
  }

  /** An enum constant's object. */
  Expression constant(EnumConstantDeclaration constant) {
    Span span = context.span(constant);
    List<Argument> arguments = context.calls().arguments(constant.getArguments());
    ClassType type = context.owner().selfType();
    Optional<SourceClass> body = context.world().classOf(constant);
    if (body.isPresent()) {
      return anonymous(body.get(), type, arguments, span).tree();
    }
    Calls.Resolved made = context.calls().constructor(type, arguments, span);
    return new Expression.New(span, made.method(), made.arguments(), Optional.empty());
  }

  Typed array(ArrayCreationExpr creation) {
    Type type = context.resolve(creation.createdType());
    if (creation.getInitializer().isPresent()) {
      return arrayInitializer(creation.getInitializer().get(), type);
    }
    List<Expression> lengths = new ArrayList<>();
    creation
        .getLevels()
        .forEach(
            level ->
                level.getDimension().ifPresent(d -> lengths.add(context.expressions().tree(d))));
    return new Typed(
        new Expression.NewArray(context.span(creation), type.erasure(), lengths, Optional.empty()),
        type);
  }

  Typed arrayInitializer(ArrayInitializerExpr initializer, Type type) {
    Type element =
        type.resolved() instanceof Type.ArrayType array ? array.element() : Types.UNKNOWN;
    List<Expression> elements = new ArrayList<>();
    initializer
        .getValues()
        .forEach(v -> elements.add(context.expressions().initializer(v, element).tree()));
    return new Typed(
        new Expression.NewArray(
            context.span(initializer), type.erasure(), List.of(), Optional.of(elements)),
        type);
  }
}
