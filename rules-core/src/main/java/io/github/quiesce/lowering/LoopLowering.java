package io.github.quiesce.lowering;

import io.github.quiesce.model.ArrayLength;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.List;

/** Lowers loops. */
final class LoopLowering {
  private static final String ITERATOR = "java.util.Iterator";

  private final BodyLowering body;
  private final Flow flow;
  private final StatementLowering statements;
  private final Jumps jumps;

  LoopLowering(BodyLowering body, StatementLowering statements, Jumps jumps) {
    this.body = body;
    this.flow = body.flow();
    this.statements = statements;
    this.jumps = jumps;
  }

  /** Lowers the statement if it is a loop. */
  boolean lower(Statement statement) {
    if (statement instanceof Statement.While s) {
      whileLoop(s);
    } else if (statement instanceof Statement.DoWhile s) {
      doLoop(s);
    } else if (statement instanceof Statement.For s) {
      forLoop(s);
    } else if (statement instanceof Statement.ForEach s) {
      forEach(s);
    } else {
      return false;
    }
    return true;
  }

  private void whileLoop(Statement.While s) {
    Block header = header();
    Block inside = flow.newBlock();
    Block end = flow.newBlock();
    body.conditions().branch(s.condition(), inside, end);
    flow.begin(inside);
    repeat(s.body(), header, end, () -> back(header, end));
  }

  private void doLoop(Statement.DoWhile s) {
    Block header = header();
    Block test = flow.newBlock();
    Block end = flow.newBlock();
    repeat(s.body(), test, end, () -> retest(s, test, header, end));
  }

  private void retest(Statement.DoWhile s, Block test, Block header, Block end) {
    flow.go(test);
    flow.begin(test);
    flow.inStatement(
        s.condition().span(), () -> body.conditions().branch(s.condition(), header, end));
    finish(header, end);
  }

  private void forLoop(Statement.For s) {
    body.agenda().then(() -> statements.lowerAll(s.initializers()), () -> initialized(s));
  }

  private void initialized(Statement.For s) {
    Block header = header();
    Block inside = flow.newBlock();
    Block update = flow.newBlock();
    Block end = flow.newBlock();
    if (s.condition().isPresent()) {
      body.conditions().branch(s.condition().get(), inside, end);
    } else {
      flow.go(inside);
    }
    flow.begin(inside);
    repeat(
        s.body(),
        update,
        end,
        () -> {
          flow.go(update);
          flow.begin(update);
          body.agenda().then(() -> statements.lowerAll(s.updates()), () -> back(header, end));
        });
  }

  private void forEach(Statement.ForEach s) {
    Value iterable = body.expressions().value(s.iterable());
    if (TypeNames.isArray(iterable.type()) || TypeNames.isArray(s.iterable().type())) {
      overArray(s, iterable);
    } else {
      overIterable(s, iterable);
    }
  }

  private void overArray(Statement.ForEach s, Value array) {
    Span span = s.iterable().span();
    Object index = new Object();
    Value length = flow.add(new ArrayLength(array), span);
    flow.write(index, new Constant(TypeNames.INT, 0));
    Block header = header();
    Block inside = flow.newBlock();
    Block update = flow.newBlock();
    Block end = flow.newBlock();
    Value at = flow.read(index, TypeNames.INT);
    Value more = flow.add(new Binary(TypeNames.BOOLEAN, Binary.Operator.LESS, at, length), span);
    flow.branch(more, span, inside, end);
    flow.begin(inside);
    Value element =
        flow.add(new LoadElement(TypeNames.elementType(s.iterable().type()), array, at), span);
    bind(s.variable(), element, span);
    repeat(s.body(), update, end, () -> advance(index, update, header, end, span));
  }

  private void advance(Object index, Block update, Block header, Block end, Span span) {
    flow.go(update);
    flow.begin(update);
    Value at = flow.read(index, TypeNames.INT);
    Value one = new Constant(TypeNames.INT, 1);
    flow.write(index, flow.add(new Binary(TypeNames.INT, Binary.Operator.ADD, at, one), span));
    back(header, end);
  }

  private void overIterable(Statement.ForEach s, Value iterable) {
    Span span = s.iterable().span();
    Expression source = s.iterable();
    CallLowering calls = body.calls();
    Value iterator = calls.implied(source.type(), "iterator", ITERATOR, iterable, List.of(), span);
    Block header = header();
    Block inside = flow.newBlock();
    Block end = flow.newBlock();
    Value more = calls.implied(ITERATOR, "hasNext", TypeNames.BOOLEAN, iterator, List.of(), span);
    flow.branch(more, span, inside, end);
    flow.begin(inside);
    Value element = calls.implied(ITERATOR, "next", TypeNames.OBJECT, iterator, List.of(), span);
    bind(s.variable(), element, span);
    repeat(s.body(), header, end, () -> back(header, end));
  }

  private void bind(Variable variable, Value element, Span span) {
    boolean same = element.type().equals(variable.type());
    body.locals()
        .declare(variable, same ? element : flow.add(new Cast(variable.type(), element), span));
  }

  private Block header() {
    Block header = flow.newBlock();
    flow.go(header);
    flow.open(header);
    return header;
  }

  /** Lowers a loop's body, then does {@code rest}. */
  private void repeat(Statement statement, Block onContinue, Block onBreak, Runnable rest) {
    Scope scope = flow.scope();
    Runnable leave =
        jumps.enterLoop(new Scope.Target(scope, onBreak), new Scope.Target(scope, onContinue));
    body.agenda().then(() -> statements.lower(statement), leave, rest);
  }

  private void back(Block header, Block end) {
    flow.go(header);
    finish(header, end);
  }

  private void finish(Block header, Block end) {
    flow.close(header);
    flow.begin(end);
  }
}
