package io.github.quiesce.lowering;

import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import java.util.List;

/** Lowers method and constructor calls, written or implied. */
final class CallLowering {
  private final BodyLowering body;
  private final Flow flow;

  CallLowering(BodyLowering body) {
    this.body = body;
    this.flow = body.flow();
  }

  /**
   * A call as written.
   *
   * @param receiver the value of its receiver expression, null where it has none
   */
  Value call(Expression.Call call, Value receiver) {
    MethodRef method = call.method();
    List<Value> arguments = body.expressions().values(call.arguments());
    if (method.isStatic()) {
      return flow.addThrowing(new Invoke(method, Invoke.Kind.STATIC, null, arguments), call.span());
    }
    Value target = receiver != null ? receiver : new UnknownValue(method.owner());
    Invoke.Kind kind = call.special() ? Invoke.Kind.SPECIAL : Invoke.Kind.VIRTUAL;
    Value result = flow.addThrowing(new Invoke(method, kind, target, arguments), call.span());
    if (call.special() && method.isConstructor()) {
      body.afterConstructorCall(method.owner());
    }
    return result;
  }

  /** A virtual call of a JDK method that throws nothing checked. */
  Value implied(
      String owner,
      String name,
      String returnType,
      Value receiver,
      List<Value> arguments,
      Span span) {
    List<String> parameters = arguments.stream().map(each -> "java.lang.Throwable").toList();
    MethodRef method = new MethodRef(owner, name, parameters, returnType, false, List.of(), true);
    return flow.addThrowing(new Invoke(method, Invoke.Kind.VIRTUAL, receiver, arguments), span);
  }
}
