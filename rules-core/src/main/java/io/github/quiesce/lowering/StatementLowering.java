package io.github.quiesce.lowering;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lowers statements; what takes more than one step is planned on the {@link Agenda}. */
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

  /** Plans the lowering of a statement, unless control cannot reach it. */
  void lower(Statement statement) {
    if (!flow.isReachable()) {
      return;
    }
    Span around = flow.statement();
    flow.statement(statement.span());
    if (!body.bounds().statements().enter()) {
      flow.cutShort(TypeNames.VOID, "nested too deep", statement.span());
      flow.statement(around);
      return;
    }
    BodyBuilder.Region region = flow.openRegion();
    body.agenda().then(() -> leave(region, around));
    dispatch(statement);
  }

  private void leave(BodyBuilder.Region region, Span around) {
    flow.closeRegion(region);
    flow.statement(around);
    body.bounds().statements().leave();
  }

  /** Plans the lowering of statements that follow one another. */
  void lowerAll(List<Statement> statements) {
    Runnable[] steps = new Runnable[statements.size()];
    Arrays.setAll(steps, i -> () -> lower(statements.get(i)));
    body.agenda().then(steps);
  }

  private void dispatch(Statement statement) {
    if (statement instanceof Statement.ExpressionStatement s) {
      body.expressions().value(s.expression());
    } else if (statement instanceof Statement.LocalDeclaration s) {
      declare(s);
    } else if (statement instanceof Statement.Block s) {
      body.layout().block(s);
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
      body.layout().declared(s, first.get());
      flow.annotate(first.get(), s.annotations());
    } else {
      body.locals().declare(s.variable());
      body.layout().declared(s, new UnknownValue(s.variable().type()));
    }
  }

  private void choose(Statement.If s) {
    Block end = flow.newBlock();
    body.agenda().then(() -> alternative(s, end), () -> flow.begin(end));
  }

  /** An alternative of an if; else-ifs are all at one level. */
  private void alternative(Statement statement, Block end) {
    if (!(statement instanceof Statement.If s)) {
      body.agenda().then(() -> lower(statement), () -> flow.go(end));
      return;
    }
    Block then = flow.newBlock();
    Block otherwise = flow.newBlock();
    flow.inStatement(s.span(), () -> body.conditions().branch(s.condition(), then, otherwise));
    flow.begin(then);
    body.agenda()
        .then(
            () -> lower(s.then()),
            () -> flow.go(end),
            () -> flow.begin(otherwise),
            () ->
                s.otherwise().ifPresentOrElse(rest -> alternative(rest, end), () -> flow.go(end)));
  }

  private void labeled(Statement.Labeled s) {
    Block end = flow.newBlock();
    Runnable leave = jumps.enterLabeled(s.label(), new Scope.Target(flow.scope(), end));
    body.agenda().then(() -> lower(s.body()), leave, () -> flow.go(end), () -> flow.begin(end));
  }

  private void jump(Statement statement) {
    if (statement instanceof Statement.Return s) {
      giveBack(s.value());
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

  private void giveBack(Optional<Expression> value) {
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
