package io.github.quiesce.lowering;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MonitorEnter;
import io.github.quiesce.model.MonitorExit;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lowers statements that are left through handlers and cleanups: try and synchronized. */
final class TryLowering {
  private final BodyLowering body;
  private final Flow flow;
  private final StatementLowering statements;

  TryLowering(BodyLowering body, StatementLowering statements) {
    this.body = body;
    this.flow = body.flow();
    this.statements = statements;
  }

  void lower(Statement.Try s) {
    if (s.finallyBody().isEmpty()) {
      withCatches(s);
      return;
    }
    Statement last = s.finallyBody().get();
    guarded(
        last.span(), () -> withCatches(s), () -> finallyCopy(last), caught -> finallyCopy(last));
  }

  void lower(Statement.Synchronized s) {
    Value lock = body.expressions().value(s.lock());
    Span span = s.lock().span();
    flow.add(new MonitorEnter(lock), span);
    Runnable exit = () -> flow.add(new MonitorExit(lock), span);
    guarded(s.span(), () -> statements.lower(s.body()), exit, caught -> exit.run());
  }

  private void finallyCopy(Statement last) {
    if (!body.bounds().enterFinally()) {
      flow.cutShort(TypeNames.VOID, "finally nested too deep", last.span());
      return;
    }
    try {
      statements.lower(last);
    } finally {
      body.bounds().leaveFinally();
    }
  }

  private void withCatches(Statement.Try s) {
    if (s.catches().isEmpty()) {
      withResources(s, 0);
      return;
    }
    List<Scope.Handler> handlers = new ArrayList<>();
    for (Statement.Catch clause : s.catches()) {
      handlers.add(new Scope.Handler(clause.types(), flow.newBlock()));
    }
    Block end = flow.newBlock();
    flow.within(flow.scope().catching(handlers), () -> withResources(s, 0));
    flow.go(end);
    for (int i = 0; i < handlers.size(); i++) {
      Statement.Catch clause = s.catches().get(i);
      flow.begin(handlers.get(i).block());
      if (flow.isReachable()) {
        flow.inStatement(clause.span(), () -> enter(clause));
        statements.lower(clause.body());
      }
      flow.go(end);
    }
    flow.begin(end);
  }

  private void enter(Statement.Catch clause) {
    Caught caught = flow.add(new Caught(clause.types(), /* synthetic= */ false), clause.span());
    body.locals().declare(clause.variable(), caught);
  }

  private void withResources(Statement.Try s, int index) {
    if (index == s.resources().size()) {
      statements.lower(s.body());
      return;
    }
    Statement.Resource resource = s.resources().get(index);
    Span span = resource.declaration().span();
    if (!body.bounds().enter()) {
      flow.cutShort(TypeNames.VOID, "nested too deep", span);
      return;
    }
    try {
      Value[] opened = new Value[1];
      flow.inStatement(span, () -> opened[0] = open(resource.declaration()));
      boolean mayBeNull = !isNew(resource.declaration());
      guarded(
          span,
          () -> withResources(s, index + 1),
          () -> unlessNull(opened[0], mayBeNull, span, () -> close(resource, opened[0], span)),
          caught ->
              unlessNull(
                  opened[0],
                  mayBeNull,
                  span,
                  () -> closeSuppressed(resource, opened[0], caught, span)));
    } finally {
      body.bounds().leave();
    }
  }

  private Value open(Statement declaration) {
    if (declaration instanceof Statement.ExpressionStatement existing) {
      return body.expressions().value(existing.expression());
    }
    statements.lower(declaration);
    if (declaration instanceof Statement.LocalDeclaration local) {
      return body.locals().read(local.variable(), declaration.span());
    }
    return flow.havoc(
        TypeNames.UNKNOWN, "resource of an unknown form", List.of(), declaration.span());
  }

  private static boolean isNew(Statement declaration) {
    return declaration instanceof Statement.LocalDeclaration local
        && local.initializer().filter(Expression.New.class::isInstance).isPresent();
  }

  private void unlessNull(Value resource, boolean mayBeNull, Span span, Runnable part) {
    if (!mayBeNull) {
      part.run();
      return;
    }
    Block present = flow.newBlock();
    Block end = flow.newBlock();
    Value isPresent =
        flow.add(
            new Binary(
                TypeNames.BOOLEAN,
                Binary.Operator.NOT_EQUAL,
                resource,
                new Constant(TypeNames.NULL, null)),
            span);
    flow.branch(isPresent, span, present, end);
    flow.begin(present);
    part.run();
    flow.go(end);
    flow.begin(end);
  }

  private void close(Statement.Resource resource, Value opened, Span span) {
    flow.addThrowing(new Invoke(resource.close(), Invoke.Kind.VIRTUAL, opened, List.of()), span);
  }

  /** Closes after {@code primary}; what closing throws is added to it. */
  private void closeSuppressed(
      Statement.Resource resource, Value opened, Value primary, Span span) {
    Block onFailure = flow.newBlock();
    Block end = flow.newBlock();
    List<Scope.Handler> handlers = List.of(Scope.Handler.catchAll(onFailure));
    flow.within(flow.scope().catching(handlers), () -> close(resource, opened, span));
    flow.go(end);
    flow.begin(onFailure);
    Value failure = flow.add(new Caught(List.of(TypeNames.THROWABLE), /* synthetic= */ true), span);
    body.calls()
        .implied(
            TypeNames.THROWABLE, "addSuppressed", TypeNames.VOID, primary, List.of(failure), span);
    flow.go(end);
    flow.begin(end);
  }

  /**
   * Lowers a part that a cleanup follows however it is left.
   *
   * @param span where the cleanup stands
   * @param cleanup emits a copy of it for a normal exit or a jump
   * @param onException emits a copy of it after an exception, which then goes on
   */
  private void guarded(Span span, Runnable part, Runnable cleanup, Consumer<Value> onException) {
    Block handler = flow.newBlock();
    Block ended = flow.newBlock();
    Block after = flow.newBlock();
    Scope inner = flow.scope().cleaning(handler);
    flow.within(inner, part);
    flow.go(ended);
    emit(ended, () -> flow.inStatement(span, cleanup));
    flow.go(after);
    for (Map.Entry<Scope.Target, Scope.Pad> pad : inner.pads().entrySet()) {
      emit(pad.getValue().block(), () -> flow.inStatement(span, cleanup));
      if (flow.isReachable()) {
        flow.inStatement(pad.getValue().statement(), () -> flow.leave(pad.getKey()));
      }
    }
    emit(handler, () -> flow.inStatement(span, () -> rethrow(span, onException)));
    flow.begin(after);
  }

  private void emit(Block block, Runnable part) {
    flow.begin(block);
    if (flow.isReachable()) {
      part.run();
    }
  }

  private void rethrow(Span span, Consumer<Value> onException) {
    Caught caught = flow.add(new Caught(List.of(TypeNames.THROWABLE), /* synthetic= */ true), span);
    onException.accept(caught);
    if (flow.isReachable()) {
      flow.raise(caught, /* synthetic= */ true, span);
    }
  }
}
