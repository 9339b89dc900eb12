package io.github.quiesce.lowering;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Lowers statements. */
final class StatementLowering {
  private final BodyLowering body;
  private final Flow flow;
  private final Jumps jumps;
  private final LoopLowering loops;
  private final TryLowering tries;

  StatementLowering(BodyLowering body) {
    this.body = body;
    this.flow = body.flow();
    this.jumps = new Jumps();
    this.loops = new LoopLowering(body, this, jumps);
    this.tries = new TryLowering(body, this);
  }

  Jumps jumps() {
    return jumps;
  }

  /** Lowers a statement, unless control cannot reach it. */
  void lower(Statement statement) {
    if (!flow.isReachable()) {
      return;
    }
    if (!body.bounds().enter()) {
      flow.inStatement(
          statement.span(),
          () -> flow.cutShort(TypeNames.VOID, "nested too deep", statement.span()));
      return;
    }
    try {
      flow.inStatement(statement.span(), () -> dispatch(statement));
    } finally {
      body.bounds().leave();
    }
  }

  void lowerAll(List<Statement> statements) {
    statements.forEach(this::lower);
  }

  private void dispatch(Statement statement) {
    if (statement instanceof Statement.ExpressionStatement s) {
      body.expressions().value(s.expression());
    } else if (statement instanceof Statement.LocalDeclaration s) {
      declare(s);
    } else if (statement instanceof Statement.Block s) {
      lowerAll(s.statements());
    } else if (statement instanceof Statement.If s) {
      choose(s);
    } else if (statement instanceof Statement.Try s) {
      tries.lower(s);
    } else if (statement instanceof Statement.Synchronized s) {
      tries.lower(s);
    } else if (statement instanceof Statement.SwitchStatement s) {
      body.switches().lower(s);
    } else if (statement instanceof Statement.Labeled s) {
      labeled(s);
    } else if (statement instanceof Statement.Unknown s) {
      flow.havoc(TypeNames.VOID, s.reason(), body.expressions().values(s.parts()), s.span());
    } else if (!loops.lower(statement)) {
      jump(statement);
    }
  }

  private void declare(Statement.LocalDeclaration s) {
    Optional<Value> first = s.initializer().map(body.expressions()::value);
    if (first.isPresent()) {
      body.locals().declare(s.variable(), first.get());
    } else {
      body.locals().declare(s.variable());
    }
  }

  /** An if with all its else-ifs. */
  private void choose(Statement.If first) {
    Block end = flow.newBlock();
    Optional<Statement> rest = Optional.of(first);
    while (rest.isPresent() && rest.get() instanceof Statement.If s) {
      Block then = flow.newBlock();
      Block otherwise = flow.newBlock();
      flow.inStatement(s.span(), () -> body.conditions().branch(s.condition(), then, otherwise));
      flow.begin(then);
      lower(s.then());
      flow.go(end);
      flow.begin(otherwise);
      rest = s.otherwise();
    }
    rest.ifPresent(this::lower);
    flow.go(end);
    flow.begin(end);
  }

  private void labeled(Statement.Labeled s) {
    Block end = flow.newBlock();
    jumps.labeled(s.label(), new Scope.Target(flow.scope(), end), () -> lower(s.body()));
    flow.go(end);
    flow.begin(end);
  }

  private void jump(Statement statement) {
    if (statement instanceof Statement.Return s) {
      leave(s.value());
    } else if (statement instanceof Statement.Throw s) {
      flow.raise(body.expressions().value(s.exception()), /* synthetic= */ false, s.span());
    } else if (statement instanceof Statement.Break s) {
      follow(jumps.breakTarget(s.label()), s);
    } else if (statement instanceof Statement.Continue s) {
      follow(jumps.continueTarget(s.label()), s);
    } else if (statement instanceof Statement.Yield s) {
      yielded(s);
    }
    // Left are Empty and Assert: nothing happens.
  }

  private void leave(Optional<Expression> value) {
    if (value.isPresent()) {
      flow.leaveBody(body.expressions().value(value.get()));
    } else {
      flow.leaveBody();
    }
  }

  private void yielded(Statement.Yield s) {
    Value value = body.expressions().value(s.value());
    jumps.yieldResult().ifPresent(result -> flow.write(result, value));
    follow(jumps.yieldTarget(), s);
  }

  private void follow(Optional<Scope.Target> target, Statement statement) {
    if (target.isPresent()) {
      flow.leave(target.get());
    } else {
      flow.havoc(TypeNames.VOID, "jump to nowhere", List.of(), statement.span());
    }
  }
}
