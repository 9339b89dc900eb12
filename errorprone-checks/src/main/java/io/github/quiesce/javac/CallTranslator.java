package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates calls and object creations. */
final class CallTranslator {
  private final BodyTranslator body;

  CallTranslator(BodyTranslator body) {
    this.body = body;
  }

  /** A local or anonymous class where it is created. */
  private record Created(ClassModel model, List<Variable> captured)
      implements Expression.LocalClass {}

  Expression call(JCMethodInvocation tree) {
    if (!(TreeInfo.symbol(tree.meth) instanceof MethodSymbol method)) {
      return unresolved(tree, receiverPart(tree), tree.args);
    }
    if (method.isConstructor()) {
      return constructorCall(tree, method);
    }
    Target target =
        tree.meth instanceof JCFieldAccess select
            ? qualified(select, method)
            : unqualified(tree, method);
    Expression call =
        new Expression.Call(
            span(tree),
            target.method(),
            target.receiver(),
            target.special(),
            arguments(tree.args, method, tree.varargsElement));
    return retyped(tree, method.type.getReturnType(), call);
  }

  private record Target(MethodRef method, Optional<Expression> receiver, boolean special) {}

  private Target unqualified(JCMethodInvocation tree, MethodSymbol method) {
    MethodRef ref = body.unit().refs().unqualifiedMethod(method, body.scope().self());
    return method.isStatic()
        ? new Target(ref, Optional.empty(), false)
        : new Target(ref, Optional.of(implicitReceiver(tree.meth, method)), false);
  }

  private Target qualified(JCFieldAccess select, MethodSymbol method) {
    MethodRef ref = body.unit().refs().method(method, select.selected.type);
    if (method.isStatic()) {
      return new Target(ref, Optional.empty(), false);
    }
    boolean special = isNamed(TreeInfo.name(select.selected), "super");
    return new Target(
        ref,
        Optional.of(special ? superReceiver(select.selected) : body.expression(select.selected)),
        special);
  }

  /** {@code super}, {@code Outer.super} or {@code Interface.super}, of which the last is this. */
  private Expression superReceiver(JCExpression selected) {
    if (selected instanceof JCFieldAccess qualified
        && !qualified.selected.type.tsym.isInterface()) {
      return new Expression.This(span(selected), body.unit().erased().of(qualified.selected.type));
    }
    return new Expression.This(span(selected), body.scope().selfName());
  }

  private Expression constructorCall(JCMethodInvocation tree, MethodSymbol constructor) {
    return new Expression.Call(
        span(tree),
        body.unit().refs().constructor(constructor),
        Optional.of(new Expression.This(span(tree), body.scope().selfName())),
        true,
        arguments(tree.args, constructor, tree.varargsElement));
  }

  Expression creation(JCNewClass tree) {
    if (!(tree.constructor instanceof MethodSymbol constructor)
        || !(constructor.owner instanceof ClassSymbol created)) {
      return unresolved(tree, Optional.empty(), tree.args);
    }
    return new Expression.New(
        span(tree),
        body.unit().refs().constructor(constructor),
        arguments(tree.args, constructor, tree.varargsElement),
        localClass(created));
  }

  private Optional<Expression.LocalClass> localClass(ClassSymbol created) {
    ClassModel model = body.unit().models().get(created);
    return model == null || !Captures.isInsideBody(created)
        ? Optional.empty()
        : Optional.of(new Created(model, body.scope().captured(created)));
  }

  private List<Expression> arguments(
      List<JCExpression> trees, MethodSymbol method, Type varargsElement) {
    List<Expression> all = body.expressions(trees);
    int fixed = method.type.getParameterTypes().size() - 1;
    if (varargsElement == null || fixed < 0 || fixed > all.size()) {
      return all;
    }
    List<Expression> tail = all.subList(fixed, all.size());
    Span span = tail.isEmpty() ? Span.NONE : tail.get(0).span();
    List<Expression> packed = new ArrayList<>(all.subList(0, fixed));
    packed.add(
        new Expression.NewArray(
            span, body.unit().erased().of(varargsElement) + "[]", List.of(), Optional.of(tail)));
    return packed;
  }

  /** {@code this}, or the enclosing instance that has the member. */
  Expression implicitReceiver(JCTree tree, Symbol member) {
    ClassSymbol holder = body.unit().refs().holder(member, body.scope().self());
    String type = holder == null ? body.scope().selfName() : body.unit().erased().ofClass(holder);
    return new Expression.This(span(tree), type);
  }

  /**
   * The value of a generic member at the type it has here, as javac casts it: {@code declared} is
   * the type the member is declared with.
   */
  Expression retyped(JCTree tree, Type declared, Expression value) {
    String wanted = body.unit().erased().of(tree.type);
    if (wanted.equals(value.type())
        || wanted.equals(TypeNames.OBJECT)
        || TypeNames.isUnknown(wanted)
        || TypeNames.isPrimitive(wanted)
        || TypeNames.isPrimitive(value.type())
        || isSubtype(declared, tree.type)) {
      return value;
    }
    return new Expression.CastTo(value.span(), wanted, value);
  }

  private boolean isSubtype(Type declared, Type wanted) {
    var types = body.unit().types();
    return types.isSubtype(types.erasure(declared), types.erasure(wanted));
  }

  private Optional<JCTree> receiverPart(JCMethodInvocation tree) {
    return tree.meth instanceof JCFieldAccess select
            && !(TreeInfo.symbol(select.selected) instanceof TypeSymbol)
        ? Optional.of(select.selected)
        : Optional.empty();
  }

  private Expression unresolved(
      JCTree tree, Optional<JCTree> receiver, List<JCExpression> arguments) {
    List<Expression> parts = new ArrayList<>();
    receiver.ifPresent(each -> parts.add(body.expression(each)));
    parts.addAll(body.expressions(arguments));
    return new Expression.Unknown(
        span(tree), body.unit().erased().of(tree.type), "unresolved call", parts);
  }

  private Span span(JCTree tree) {
    return body.unit().places().of(tree);
  }

  private static boolean isNamed(Name name, String text) {
    return name != null && name.contentEquals(text);
  }
}
