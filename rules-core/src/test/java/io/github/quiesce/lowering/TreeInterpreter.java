package io.github.quiesce.lowering;

import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Pattern;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a syntax tree as the Java Language Specification says; slow and simple. */
final class TreeInterpreter {
  private final Oracle oracle;
  private final Map<Variable, Object> values = new HashMap<>();
  private int steps;

  private TreeInterpreter(Oracle oracle) {
    this.oracle = oracle;
  }

  /** How a statement ends. */
  private record End(Kind kind, Optional<String> label, Object value) {
    enum Kind {
      NORMAL,
      BREAK,
      CONTINUE,
      RETURN,
      YIELD
    }

    static final End NORMAL = new End(Kind.NORMAL, Optional.empty(), null);

    boolean is(Kind other, String... labels) {
      return kind == other && (label.isEmpty() || List.of(labels).contains(label.get()));
    }
  }

  static List<String> run(MethodSource source, Oracle oracle) {
    TreeInterpreter interpreter = new TreeInterpreter(oracle);
    try {
      End end = interpreter.run(source.body());
      oracle.note("returns " + (end.value() == null ? "" : end.value()));
    } catch (Oracle.Thrown e) {
      oracle.note("throws " + e.exception());
    } catch (Oracle.Stop e) {
      oracle.note("stopped");
    }
    return oracle.log();
  }

  private End runAll(List<Statement> statements) {
    for (Statement each : statements) {
      End end = run(each);
      if (end.kind() != End.Kind.NORMAL) {
        return end;
      }
    }
    return End.NORMAL;
  }

  private End run(Statement statement) {
    if (++steps > 20_000) {
      throw oracle.stop();
    }
    if (statement instanceof Statement.Block s) {
      return runAll(s.statements());
    } else if (statement instanceof Statement.ExpressionStatement s) {
      value(s.expression());
    } else if (statement instanceof Statement.LocalDeclaration s) {
      s.initializer().ifPresent(first -> values.put(s.variable(), value(first)));
    } else if (statement instanceof Statement.If s) {
      return holds(s.condition()) ? run(s.then()) : s.otherwise().map(this::run).orElse(End.NORMAL);
    } else if (statement instanceof Statement.Return s) {
      return new End(End.Kind.RETURN, Optional.empty(), s.value().map(this::value).orElse(null));
    } else if (statement instanceof Statement.Yield s) {
      return new End(End.Kind.YIELD, Optional.empty(), value(s.value()));
    } else if (statement instanceof Statement.Break s) {
      return new End(End.Kind.BREAK, s.label(), null);
    } else if (statement instanceof Statement.Continue s) {
      return new End(End.Kind.CONTINUE, s.label(), null);
    } else if (statement instanceof Statement.Throw s) {
      throw new Oracle.Thrown((Oracle.Token) value(s.exception()));
    } else if (statement instanceof Statement.Try s) {
      return attempt(s);
    } else if (statement instanceof Statement.SwitchStatement s) {
      End end = choose(value(s.selector()), s.cases());
      return end.kind() == End.Kind.BREAK && end.label().isEmpty() ? End.NORMAL : end;
    } else {
      return loopOrLabel(statement);
    }
    return End.NORMAL;
  }

  private End loopOrLabel(Statement statement) {
    if (statement instanceof Statement.Synchronized s) {
      value(s.lock());
      oracle.note("enter");
      try {
        return run(s.body());
      } finally {
        exitUnlessStopped();
      }
    } else if (statement instanceof Statement.Labeled s) {
      End end = loop(s.body(), s.label());
      return end.is(End.Kind.BREAK, s.label()) && end.label().isPresent() ? End.NORMAL : end;
    }
    return loop(statement, "");
  }

  /** When the oracle stops, nothing is noted any more. */
  private void exitUnlessStopped() {
    if (!oracle.isStopped()) {
      oracle.note("exit");
    }
  }

  private End loop(Statement statement, String label) {
    if (statement instanceof Statement.While s) {
      while (holds(s.condition())) {
        End end = run(s.body());
        if (leaves(end, label)) {
          return after(end);
        }
      }
    } else if (statement instanceof Statement.DoWhile s) {
      do {
        End end = run(s.body());
        if (leaves(end, label)) {
          return after(end);
        }
      } while (holds(s.condition()));
    } else if (statement instanceof Statement.For s) {
      runAll(s.initializers());
      while (s.condition().isEmpty() || holds(s.condition().get())) {
        End end = run(s.body());
        if (leaves(end, label)) {
          return after(end);
        }
        runAll(s.updates());
      }
    } else if (statement instanceof Statement.ForEach s) {
      return each(s, label);
    } else {
      return label.isEmpty() ? End.NORMAL : run(statement);
    }
    return End.NORMAL;
  }

  private boolean leaves(End end, String label) {
    if (++steps > 20_000) {
      throw oracle.stop();
    }
    return end.kind() != End.Kind.NORMAL && !end.is(End.Kind.CONTINUE, label);
  }

  private static End after(End end) {
    return end.kind() == End.Kind.BREAK && end.label().isEmpty() ? End.NORMAL : end;
  }

  private End each(Statement.ForEach s, String label) {
    Object source = value(s.iterable());
    if (source instanceof Object[] array) {
      for (Object element : array) {
        values.put(s.variable(), element);
        End end = run(s.body());
        if (leaves(end, label)) {
          return after(end);
        }
      }
      return End.NORMAL;
    }
    oracle.call("iterator", List.of(), "java.util.Iterator");
    while (!oracle.call("hasNext", List.of(), "boolean").equals(0)) {
      values.put(s.variable(), oracle.call("next", List.of(), "java.lang.Object"));
      End end = run(s.body());
      if (leaves(end, label)) {
        return after(end);
      }
    }
    return End.NORMAL;
  }

  private End attempt(Statement.Try s) {
    End end;
    try {
      end = withCatches(s);
    } catch (Oracle.Thrown thrown) {
      End last = s.finallyBody().map(this::run).orElse(End.NORMAL);
      if (last.kind() != End.Kind.NORMAL) {
        return last;
      }
      throw thrown;
    }
    End last = s.finallyBody().map(this::run).orElse(End.NORMAL);
    return last.kind() != End.Kind.NORMAL ? last : end;
  }

  private End withCatches(Statement.Try s) {
    try {
      return withResources(s, 0);
    } catch (Oracle.Thrown thrown) {
      for (Statement.Catch clause : s.catches()) {
        if (clause.types().stream().anyMatch(thrown.exception()::is)) {
          values.put(clause.variable(), thrown.exception());
          return run(clause.body());
        }
      }
      throw thrown;
    }
  }

  private End withResources(Statement.Try s, int index) {
    if (index == s.resources().size()) {
      return run(s.body());
    }
    Statement.LocalDeclaration declared =
        (Statement.LocalDeclaration) s.resources().get(index).declaration();
    run(declared);
    Object resource = values.get(declared.variable());
    End end;
    try {
      end = withResources(s, index + 1);
    } catch (Oracle.Thrown primary) {
      if (resource != null) {
        try {
          oracle.call("close", List.of(), "void");
        } catch (Oracle.Thrown suppressed) {
          oracle.call("addSuppressed", List.of(suppressed.exception()), "void");
        }
      }
      throw primary;
    }
    if (resource != null) {
      oracle.call("close", List.of(), "void");
    }
    return end;
  }

  private End choose(Object selector, List<SwitchCase> cases) {
    int chosen = -1;
    for (int i = 0; i < cases.size() && chosen < 0; i++) {
      chosen = takes(cases.get(i), selector) ? i : -1;
    }
    for (int i = 0; i < cases.size() && chosen < 0; i++) {
      chosen = cases.get(i).isDefault() ? i : -1;
    }
    for (int i = Math.max(chosen, 0); chosen >= 0 && i < cases.size(); i++) {
      End end = runAll(cases.get(i).body());
      if (end.kind() != End.Kind.NORMAL || cases.get(i).arrow()) {
        return end;
      }
    }
    return End.NORMAL;
  }

  private boolean takes(SwitchCase each, Object selector) {
    if (each.constants().contains(selector == null ? "" : selector)
        || (selector == null && each.matchesNull())) {
      return true;
    }
    for (Pattern pattern : each.patterns()) {
      if (selector instanceof Oracle.Token token && matches(pattern, token)) {
        return each.guard().isEmpty() || holds(each.guard().get());
      }
    }
    return false;
  }

  private boolean matches(Pattern pattern, Oracle.Token token) {
    boolean result = token.is(pattern.type());
    if (result && pattern instanceof Pattern.TypePattern typed) {
      typed.variable().ifPresent(variable -> values.put(variable, token));
    }
    return result;
  }

  private boolean holds(Expression condition) {
    return !value(condition).equals(0);
  }

  private Object value(Expression expression) {
    if (expression instanceof Expression.Literal e) {
      return e.value() instanceof Boolean b ? (Object) (b ? 1 : 0) : e.value();
    } else if (expression instanceof Expression.LocalRead e) {
      return values.get(e.variable());
    } else if (expression instanceof Expression.Call e) {
      List<Object> arguments = new ArrayList<>();
      e.arguments().forEach(each -> arguments.add(value(each)));
      return oracle.call(e.method().name(), arguments, e.method().returnType());
    } else if (expression instanceof Expression.New e) {
      return oracle.make(e.type());
    } else if (expression instanceof Expression.BinaryOperation e) {
      return Arithmetic.apply(e.operator(), value(e.left()), value(e.right()));
    } else if (expression instanceof Expression.Assign e) {
      Object value = value(e.value());
      values.put(((Expression.LocalRead) e.target()).variable(), value);
      return value;
    } else if (expression instanceof Expression.CompoundAssign e) {
      Object old = value(e.target());
      Object changed = Arithmetic.apply(e.operator(), old, value(e.value()));
      values.put(((Expression.LocalRead) e.target()).variable(), changed);
      return e.postfix() ? old : changed;
    } else if (expression instanceof Expression.NewArray e) {
      return e.elements().orElseThrow().stream().map(this::value).toArray();
    }
    return condition(expression);
  }

  private Object condition(Expression expression) {
    if (expression instanceof Expression.Logical e) {
      boolean left = holds(e.left());
      return (e.and() ? left && holds(e.right()) : left || holds(e.right())) ? 1 : 0;
    } else if (expression instanceof Expression.Not e) {
      return holds(e.operand()) ? 0 : 1;
    } else if (expression instanceof Expression.Conditional e) {
      return holds(e.condition()) ? value(e.then()) : value(e.otherwise());
    } else if (expression instanceof Expression.TypeTest e) {
      return value(e.operand()) instanceof Oracle.Token t && matches(e.pattern(), t) ? 1 : 0;
    } else if (expression instanceof Expression.SwitchExpression e) {
      return choose(value(e.selector()), e.cases()).value();
    }
    return null;
  }
}
