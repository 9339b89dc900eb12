package io.github.quiesce.lowering;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Pattern;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import io.github.quiesce.syntax.Variable;
import java.util.List;
import java.util.Optional;

/** Makes syntax trees for tests; all code is that of a method of {@code demo.Demo}. */
final class Syntax {
  static final String SELF = "demo.Demo";
  static final Span AT = Span.ofLine(1);

  private Syntax() {}

  static MethodSource method(Statement... statements) {
    return method(List.of(), statements);
  }

  static MethodSource method(List<Variable> parameters, Statement... statements) {
    return new MethodSource(Optional.of(SELF), parameters, block(statements), List.of());
  }

  static Span line(int line) {
    return Span.ofLine(line);
  }

  static Variable variable(String name, String type) {
    return new Variable(name, type);
  }

  // Expressions

  static Expression literal(Object value) {
    String type =
        value instanceof String
            ? "java.lang.String"
            : value instanceof Boolean ? "boolean" : value == null ? "null" : "int";
    return new Expression.Literal(AT, type, value);
  }

  static Expression read(Variable variable) {
    return new Expression.LocalRead(AT, variable);
  }

  static Expression self() {
    return new Expression.This(AT, SELF);
  }

  /** A call {@code this.name(arguments)} that gives a value of {@code type}. */
  static Expression call(String type, String name, Expression... arguments) {
    return callOn(self(), SELF, type, name, arguments);
  }

  static Expression callOn(
      Expression receiver, String owner, String type, String name, Expression... arguments) {
    List<String> types = List.of(arguments).stream().map(Expression::type).toList();
    MethodRef method = new MethodRef(owner, name, types, type, false, List.of(), true);
    return new Expression.Call(AT, method, Optional.of(receiver), false, List.of(arguments));
  }

  static Expression create(String type, Expression... arguments) {
    return new Expression.New(AT, constructor(type), List.of(arguments), Optional.empty());
  }

  static MethodRef constructor(String type) {
    return new MethodRef(type, "<init>", List.of(), "void", false, List.of(), true);
  }

  static Expression assign(Expression target, Expression value) {
    return new Expression.Assign(AT, target, value);
  }

  static Expression increment(Expression target, boolean postfix) {
    return new Expression.CompoundAssign(AT, target, Binary.Operator.ADD, literal(1), postfix);
  }

  static Expression add(Expression left, Expression right) {
    return new Expression.BinaryOperation(AT, "int", Binary.Operator.ADD, left, right);
  }

  static Expression less(Expression left, Expression right) {
    return new Expression.BinaryOperation(AT, "boolean", Binary.Operator.LESS, left, right);
  }

  static Expression and(Expression left, Expression right) {
    return new Expression.Logical(AT, true, left, right);
  }

  static Expression or(Expression left, Expression right) {
    return new Expression.Logical(AT, false, left, right);
  }

  static Expression not(Expression operand) {
    return new Expression.Not(AT, operand);
  }

  static Expression field(String name, String type) {
    FieldRef field = new FieldRef(SELF, name, type, false);
    return new Expression.FieldRead(AT, field, Optional.of(self()));
  }

  static Expression lambda(List<Variable> parameters, Statement body) {
    return new Expression.Lambda(AT, "java.lang.Runnable", "run", parameters, body);
  }

  static Expression test(Expression operand, Pattern pattern) {
    return new Expression.TypeTest(AT, operand, pattern);
  }

  static Pattern typed(Variable variable) {
    return new Pattern.TypePattern(variable.type(), Optional.of(variable));
  }

  // Statements

  static Statement block(Statement... statements) {
    return new Statement.Block(AT, List.of(statements));
  }

  static Statement run(Expression expression) {
    return run(1, expression);
  }

  static Statement run(int line, Expression expression) {
    return new Statement.ExpressionStatement(line(line), expression);
  }

  /** The statement {@code name();}. */
  static Statement call(String name) {
    return run(call("void", name));
  }

  static Statement declare(Variable variable, Expression value) {
    return new Statement.LocalDeclaration(AT, variable, Optional.of(value));
  }

  static Statement ifThen(Expression condition, Statement then) {
    return new Statement.If(AT, condition, then, Optional.empty());
  }

  static Statement ifElse(Expression condition, Statement then, Statement otherwise) {
    return new Statement.If(AT, condition, then, Optional.of(otherwise));
  }

  static Statement whileLoop(Expression condition, Statement body) {
    return new Statement.While(AT, condition, body);
  }

  static Statement giveBack(Expression value) {
    return new Statement.Return(AT, Optional.of(value));
  }

  static Statement giveBack() {
    return new Statement.Return(AT, Optional.empty());
  }

  static Statement raise(Expression value) {
    return new Statement.Throw(AT, value);
  }

  static Statement leave() {
    return new Statement.Break(AT, Optional.empty());
  }

  static Statement leave(String label) {
    return new Statement.Break(AT, Optional.of(label));
  }

  static Statement again() {
    return new Statement.Continue(AT, Optional.empty());
  }

  static Statement again(String label) {
    return new Statement.Continue(AT, Optional.of(label));
  }

  static Statement labeled(String label, Statement body) {
    return new Statement.Labeled(AT, label, body);
  }

  static Statement.Catch caught(String type, Statement body) {
    return new Statement.Catch(line(50), variable("e", type), List.of(type), body);
  }

  static Statement tryCatch(Statement body, Statement.Catch... catches) {
    return new Statement.Try(AT, List.of(), body, List.of(catches), Optional.empty());
  }

  static Statement tryFinally(Statement body, Statement last) {
    return new Statement.Try(AT, List.of(), body, List.of(), Optional.of(last));
  }

  static Statement using(Variable variable, Expression opened, Statement body) {
    MethodRef close =
        new MethodRef(variable.type(), "close", List.of(), "void", false, List.of(), true);
    Statement.Resource resource = new Statement.Resource(declare(variable, opened), close);
    return new Statement.Try(AT, List.of(resource), body, List.of(), Optional.empty());
  }

  static SwitchCase caseOf(Object constant, boolean arrow, Statement... body) {
    return new SwitchCase(
        AT, List.of(constant), List.of(), false, false, Optional.empty(), arrow, List.of(body));
  }

  static SwitchCase byDefault(boolean arrow, Statement... body) {
    return new SwitchCase(
        AT, List.of(), List.of(), false, true, Optional.empty(), arrow, List.of(body));
  }

  static SwitchCase caseOf(Pattern pattern, Optional<Expression> guard, Statement... body) {
    return new SwitchCase(
        AT, List.of(), List.of(pattern), false, false, guard, true, List.of(body));
  }

  static Statement choose(Expression selector, SwitchCase... cases) {
    return new Statement.SwitchStatement(AT, selector, List.of(cases));
  }

  static Expression chooseValue(String type, Expression selector, SwitchCase... cases) {
    return new Expression.SwitchExpression(AT, type, selector, List.of(cases));
  }

  static Statement result(Expression value) {
    return new Statement.Yield(AT, value);
  }
}
