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
    if (!body.bounds().finallies().enter()) {
      flow.cutShort(TypeNames.VOID, "finally nested too deep", last.span());
      return;
    }
    body.agenda().then(() -> statements.lower(last), body.bounds().finallies()::leave);
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
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> withResources(s, 0));
    steps.add(flow::exit);
    steps.add(() -> flow.go(end));
    for (int i = 0; i < handlers.size(); i++) {
      Statement.Catch clause = s.catches().get(i);
      Block handler = handlers.get(i).block();
      steps.add(() -> flow.begin(handler));
      steps.add(() -> enter(clause));
      steps.add(() -> statements.lower(clause.body()));
      steps.add(() -> flow.go(end));
    }
    steps.add(() -> flow.begin(end));
    flow.enter(flow.scope().catching(handlers));
    body.agenda().then(steps.toArray(new Runnable[0]));
  }

  private void enter(Statement.Catch clause) {
    flow.inStatement(
        clause.span(),
        () -> {
          Caught caught = new Caught(clause.types(), /* synthetic= */ false);
          body.locals().declare(clause.variable(), flow.add(caught, clause.span()));
        });
  }

  /** Lowers what is left of a try from a resource on; what follows is guarded by its close. */
  private void withResources(Statement.Try s, int index) {
    if (index == s.resources().size()) {
      statements.lower(s.body());
      return;
    }
    Statement.Resource resource = s.resources().get(index);
    Runnable rest = () -> withResources(s, index + 1);
    if (resource.declaration() instanceof Statement.LocalDeclaration local) {
      body.agenda()
          .then(
              () -> statements.lower(local),
              () -> closing(s, resource, body.locals().read(local.variable(), local.span()), rest));
    } else {
      closing(s, resource, existing(resource.declaration()), rest);
    }
  }

  private Value existing(Statement declaration) {
    return declaration instanceof Statement.ExpressionStatement s
        ? body.expressions().value(s.expression())
        : flow.havoc(
            TypeNames.UNKNOWN, "resource of an unknown form", List.of(), declaration.span());
  }

  /**
   * A resource is closed in the line of the try, whatever line it is opened in: as javac has it.
   */
  private void closing(Statement.Try s, Statement.Resource resource, Value opened, Runnable part) {
    Span span = s.span();
    boolean mayBeNull = !isNew(resource.declaration());
    guarded(
        span,
        part,
        () -> unlessNull(opened, mayBeNull, span, () -> close(resource, opened, span)),
        caught ->
            unlessNull(
                opened, mayBeNull, span, () -> closeSuppressed(resource, opened, caught, span)));
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
    flow.enter(flow.scope().catching(handlers));
    close(resource, opened, span);
    flow.exit();
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
    flow.enter(inner);
    body.agenda()
        .then(
            part,
            flow::exit,
            () -> flow.go(ended),
            () -> copy(ended, span, cleanup),
            () -> flow.go(after),
            () -> leaveByJumps(inner, span, cleanup),
            () -> leaveByException(handler, span, onException),
            () -> flow.begin(after));
  }

  private void copy(Block block, Span span, Runnable cleanup) {
    flow.begin(block);
    if (flow.isReachable()) {
      flow.inStatement(span, cleanup);
    }
  }

  private void leaveByJumps(Scope inner, Span span, Runnable cleanup) {
    List<Runnable> steps = new ArrayList<>();
    inner
        .pads()
        .forEach(
            (target, pad) -> {
              steps.add(() -> copy(pad.block(), span, cleanup));
              steps.add(() -> flow.inStatement(pad.statement(), () -> flow.leave(target)));
            });
    body.agenda().then(steps.toArray(new Runnable[0]));
  }

  private void leaveByException(Block handler, Span span, Consumer<Value> onException) {
    flow.begin(handler);
    if (flow.isReachable()) {
      Caught caught = new Caught(List.of(TypeNames.THROWABLE), /* synthetic= */ true);
      flow.inStatement(span, () -> flow.add(caught, span));
      body.agenda()
          .then(
              () -> flow.inStatement(span, () -> onException.accept(caught)),
              () -> flow.inStatement(span, () -> flow.raise(caught, /* synthetic= */ true, span)));
    }
  }
}
