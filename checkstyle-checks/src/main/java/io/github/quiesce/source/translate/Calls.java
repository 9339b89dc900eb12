package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Members.Member;
import io.github.quiesce.source.types.MethodDecl;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Type.ClassType;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Expression.Call;
import io.github.quiesce.syntax.Expression.NewArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Method calls: who is called, with which arguments, and what comes back. */
final class Calls {
  private final BodyContext context;
  private final Overloads overloads;

  /** Where a call goes: the class, and the receiver if there is one. */
  private record Target(
      Type type, Optional<io.github.quiesce.syntax.Expression> receiver, boolean special) {}

  /**
   * A call's callee and arguments.
   *
   * @param method as the model names it
   * @param arguments translated, a varargs tail packed
   * @param result type of the call
   */
  record Resolved(
      MethodRef method, List<io.github.quiesce.syntax.Expression> arguments, Type result) {

    Resolved giving(Type type) {
      MethodRef changed =
          new MethodRef(
              method.owner(),
              method.name(),
              method.parameterTypes(),
              type.erasure(),
              method.isStatic(),
              method.thrown(),
              method.declarationKnown());
      return new Resolved(changed, arguments, type);
    }
  }

  Calls(BodyContext context) {
    this.context = context;
    this.overloads = new Overloads(context);
  }

  Typed call(MethodCallExpr call, Type expected) {
    Span span = context.span(call);
    Target target = target(call, span);
    List<Type> typeArguments =
        call.getTypeArguments()
            .map(all -> all.stream().map(context::resolve).toList())
            .orElse(List.of());
    Resolved resolved =
        resolve(target, call.getNameAsString(), call.getArguments(), typeArguments, expected, span);
    if (target.type().resolved() instanceof Type.ArrayType array
        && resolved.method().name().equals("clone")) {
      resolved = resolved.giving(array); // Arrays redefine clone() with their own type.
    }
    boolean isStatic = resolved.method().isStatic();
    Optional<io.github.quiesce.syntax.Expression> receiver =
        isStatic ? Optional.empty() : target.receiver();
    // Without a receiver to pass, the call can only be a static one.
    MethodRef method =
        !isStatic && receiver.isEmpty() ? asStatic(resolved.method()) : resolved.method();
    return new Typed(
        new Call(span, method, receiver, target.special(), resolved.arguments()),
        resolved.result());
  }

  private static MethodRef asStatic(MethodRef method) {
    return new MethodRef(
        method.owner(),
        method.name(),
        method.parameterTypes(),
        method.returnType(),
        true,
        method.thrown(),
        method.declarationKnown());
  }

  private Target target(MethodCallExpr call, Span span) {
    if (call.getScope().isEmpty()) {
      return implicitTarget(call.getNameAsString(), span);
    }
    Expression scope = call.getScope().get();
    if (scope instanceof SuperExpr superExpr) {
      return superTarget(superExpr, span);
    }
    Optional<Typed> value = context.names().asValue(scope);
    if (value.isPresent()) {
      return new Target(value.get().type(), Optional.of(value.get().tree()), false);
    }
    Optional<String> type = context.types().asType(scope, context.scope());
    if (type.isPresent()) {
      return new Target(Type.of(type.get()), Optional.empty(), false);
    }
    return new Target(
        Types.UNKNOWN, Optional.of(context.expressions().unknown(scope).tree()), false);
  }

  private Target superTarget(SuperExpr expression, Span span) {
    SourceClass owner = context.owner();
    io.github.quiesce.syntax.Expression self = context.expressions().thisOf(owner, span).tree();
    if (expression.getTypeName().isPresent()) {
      String name = expression.getTypeName().get().asString();
      Optional<String> named =
          context.types().simpleName(name.substring(name.lastIndexOf('.') + 1), context.scope());
      for (Type each : owner.supertypes()) {
        if (named.isPresent() && each.erasure().equals(named.get())) {
          return new Target(each, Optional.of(self), true);
        }
      }
    }
    return new Target(superclass(owner), Optional.of(self), true);
  }

  /** The superclass, Object where none is named. */
  Type superclass(SourceClass owner) {
    for (Type each : owner.supertypes()) {
      boolean isInterface =
          context
              .library()
              .find(each.erasure())
              .map(d -> d.isInterface())
              .orElse(SupertypeNames.isWrittenAsInterface(owner, each));
      if (!isInterface) {
        return each;
      }
    }
    return Types.OBJECT;
  }

  /** The innermost class that has a method of this name, else a static import. */
  private Target implicitTarget(String name, Span span) {
    for (Scope at = context.scope(); at != null; at = at.parent()) {
      if (at.isClass()) {
        SourceClass owner = at.owner();
        if (!context.members().methods(owner.selfType(), name).isEmpty()) {
          return self(owner, span);
        }
      }
    }
    for (String owner : context.owner().unit().imports().staticOwners(name)) {
      boolean known = context.library().find(owner).isPresent();
      boolean named =
          !context.members().methods(new ClassType(owner, List.of()), name).isEmpty()
              || context
                  .members()
                  .factsOfAnyArity(new ClassType(owner, List.of()), name)
                  .isPresent();
      if (named || !known) {
        return new Target(Type.of(owner), Optional.empty(), false);
      }
    }
    return self(context.owner(), span);
  }

  private Target self(SourceClass owner, Span span) {
    return new Target(
        owner.selfType(), Optional.of(context.expressions().thisOf(owner, span).tree()), false);
  }

  private Resolved resolve(
      Target target,
      String name,
      List<Expression> written,
      List<Type> typeArguments,
      Type expected,
      Span span) {
    Optional<ClassType> type = context.library().classOf(target.type());
    List<Member> candidates = type.map(t -> context.members().methods(t, name)).orElse(List.of());
    Optional<CallFacts> facts = type.flatMap(t -> context.members().factsOfAnyArity(t, name));
    String owner = ownerName(target.type());
    return resolve(
        owner, name, candidates, facts, target, arguments(written), typeArguments, expected, span);
  }

  private static String ownerName(Type type) {
    return type.resolved() instanceof Type.ArrayType ? TypeNames.OBJECT : type.erasure();
  }

  List<Argument> arguments(List<Expression> written) {
    List<Argument> result = new ArrayList<>();
    written.forEach(e -> result.add(Argument.of(e, context)));
    return result;
  }

  private Resolved resolve(
      String owner,
      String name,
      List<Member> candidates,
      Optional<CallFacts> facts,
      Target target,
      List<Argument> arguments,
      List<Type> typeArguments,
      Type expected,
      Span span) {
    Optional<Choice> choice = overloads.choose(candidates, arguments);
    if (choice.isPresent()) {
      return apply(owner, choice.get(), arguments, typeArguments, expected, span);
    }
    Type result = facts.flatMap(CallFacts::returns).map(Type::ofErasure).orElse(Types.UNKNOWN);
    boolean isStatic = facts.map(CallFacts::isStatic).orElse(target.receiver().isEmpty());
    return unresolved(owner, name, arguments, result, isStatic && !target.special());
  }

  private Resolved unresolved(
      String owner, String name, List<Argument> arguments, Type result, boolean isStatic) {
    List<io.github.quiesce.syntax.Expression> values = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (Argument each : arguments) {
      Typed value =
          each.value()
              .orElseGet(() -> context.expressions().translate(each.written(), Types.UNKNOWN));
      values.add(value.tree());
      types.add(argumentType(value.type()));
    }
    MethodRef method =
        new MethodRef(
            owner,
            name,
            types,
            result.erasure(),
            isStatic,
            List.of(),
            /* declarationKnown= */ false);
    return new Resolved(method, values, result);
  }

  /** An argument's type tells a parameter's only roughly: null tells nothing. */
  private static String argumentType(Type type) {
    String erasure = type.erasure();
    return erasure.equals(TypeNames.NULL) ? TypeNames.UNKNOWN : erasure;
  }

  private Resolved apply(
      String owner,
      Choice choice,
      List<Argument> arguments,
      List<Type> typeArguments,
      Type expected,
      Span span) {
    MethodDecl method = choice.method();
    for (int i = 0; i < Math.min(typeArguments.size(), method.typeParameters().size()); i++) {
      context
          .subtyping()
          .infer(typeArguments.get(i), choice.bindings().get(method.typeParameters().get(i)));
    }
    List<io.github.quiesce.syntax.Expression> values = infer(choice, arguments, expected);
    Type result = choice.result().resolved();
    List<String> thrown =
        method.thrown().stream().map(t -> t.substitute(choice.bindings()).erasure()).toList();
    MethodRef ref =
        new MethodRef(
            owner,
            method.name(),
            method.erasedParameters(),
            result.erasure(),
            method.isStatic(),
            method.thrownKnown() ? thrown : List.of(),
            method.thrownKnown());
    return new Resolved(ref, choice.spread() ? pack(choice, values, span) : values, result);
  }

  /** Learns type arguments from plain arguments, then the target, then lambdas in order. */
  private List<io.github.quiesce.syntax.Expression> infer(
      Choice choice, List<Argument> arguments, Type expected) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).value().isPresent()) {
        context.subtyping().infer(arguments.get(i).type(), choice.formal(i));
      }
    }
    boolean wanted = !expected.isUnknown() && !expected.erasure().equals(TypeNames.VOID);
    if (wanted && !(choice.result().resolved() instanceof Type.Inferred)) {
      context.subtyping().infer(choice.result(), expected);
    }
    List<io.github.quiesce.syntax.Expression> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Argument each = arguments.get(i);
      Type formal = choice.formal(i);
      Typed value =
          each.value().orElseGet(() -> context.expressions().translate(each.written(), formal));
      values.add(value.tree());
    }
    if (wanted) {
      context.subtyping().infer(choice.result(), expected);
    }
    return values;
  }

  private static List<io.github.quiesce.syntax.Expression> pack(
      Choice choice, List<io.github.quiesce.syntax.Expression> values, Span span) {
    int fixed = choice.method().arity() - 1;
    List<io.github.quiesce.syntax.Expression> result = new ArrayList<>(values.subList(0, fixed));
    List<io.github.quiesce.syntax.Expression> tail = values.subList(fixed, values.size());
    String type = choice.method().parameters().get(fixed).erasure();
    Span where = tail.isEmpty() ? span : tail.get(0).span();
    result.add(new NewArray(where, type, List.of(), Optional.of(tail)));
    return result;
  }

  /** A constructor call on {@code type}, whose arguments may tell its type arguments. */
  Resolved constructor(ClassType type, List<Argument> arguments, Span span) {
    List<Member> candidates = context.members().constructors(type);
    Target target = new Target(type, Optional.empty(), true);
    Resolved found =
        resolve(
            type.name(),
            MethodRef.CONSTRUCTOR,
            candidates,
            Optional.empty(),
            target,
            arguments,
            List.of(),
            Types.UNKNOWN,
            span);
    MethodRef method = found.method();
    MethodRef made =
        new MethodRef(
            method.owner(),
            method.name(),
            method.parameterTypes(),
            TypeNames.VOID,
            /* isStatic= */ false,
            method.thrown(),
            method.declarationKnown());
    return new Resolved(made, found.arguments(), type);
  }

  /** The accessor of a record's component, which gives a value of the component's declared type. */
  MethodRef accessor(Type record, String name, Type component) {
    String declared =
        context
            .library()
            .find(record.erasure())
            .flatMap(type -> type.methods(name).stream().filter(m -> m.arity() == 0).findFirst())
            .map(method -> method.returns().erasure())
            .orElse(component.erasure());
    return new MethodRef(
        ownerName(record),
        name,
        List.of(),
        declared,
        false,
        List.of(),
        /* declarationKnown= */ true);
  }

  /** The method without parameters that a language construct calls, such as {@code close()}. */
  MethodRef noArguments(Type type, String name) {
    Optional<Choice> choice =
        context
            .library()
            .classOf(type)
            .flatMap(t -> overloads.choose(context.members().methods(t, name), List.of()));
    List<String> thrown =
        choice.map(c -> c.method().thrown().stream().map(Type::erasure).toList()).orElse(List.of());
    boolean known = choice.map(c -> c.method().thrownKnown()).orElse(false);
    return new MethodRef(
        ownerName(type),
        name,
        Collections.emptyList(),
        TypeNames.VOID,
        false,
        known ? thrown : List.of(),
        known);
  }
}
