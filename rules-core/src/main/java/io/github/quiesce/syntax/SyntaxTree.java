package io.github.quiesce.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Walks syntax trees without recursion, in the order of evaluation. */
public final class SyntaxTree {
  private SyntaxTree() {}

  /**
   * Visits {@code roots} and everything inside them, parents first. Visited are {@link Statement}s,
   * {@link Expression}s, {@link Pattern}s, {@link SwitchCase}s, {@link Statement.Catch}es and
   * {@link Statement.Resource}s; bodies of lambdas are inside, bodies of classes are not.
   */
  public static void walk(List<?> roots, Consumer<Object> visitor) {
    Deque<Object> work = new ArrayDeque<>();
    pushReversed(work, roots);
    while (!work.isEmpty()) {
      Object node = work.pop();
      visitor.accept(node);
      pushReversed(work, children(node));
    }
  }

  private static void pushReversed(Deque<Object> work, List<?> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      work.push(nodes.get(i));
    }
  }

  /** The nodes directly inside {@code node}, in order of evaluation. */
  public static List<Object> children(Object node) {
    List<Object> result = new ArrayList<>();
    if (node instanceof Expression expression) {
      ofExpression(expression, result);
    } else if (node instanceof Statement statement) {
      ofStatement(statement, result);
    } else if (node instanceof SwitchCase each) {
      result.addAll(each.patterns());
      each.guard().ifPresent(result::add);
      result.addAll(each.body());
    } else if (node instanceof Statement.Catch clause) {
      result.add(clause.body());
    } else if (node instanceof Statement.Resource resource) {
      result.add(resource.declaration());
    } else if (node instanceof Pattern.RecordPattern record) {
      result.addAll(record.components());
    }
    return result;
  }

  private static void ofExpression(Expression node, List<Object> to) {
    if (node instanceof Expression.FieldRead e) {
      e.receiver().ifPresent(to::add);
    } else if (node instanceof Expression.Call e) {
      e.receiver().ifPresent(to::add);
      to.addAll(e.arguments());
    } else if (node instanceof Expression.New e) {
      to.addAll(e.arguments());
    } else if (node instanceof Expression.BinaryOperation e) {
      to.addAll(List.of(e.left(), e.right()));
    } else if (node instanceof Expression.Logical e) {
      to.addAll(List.of(e.left(), e.right()));
    } else if (node instanceof Expression.Assign e) {
      to.addAll(List.of(e.target(), e.value()));
    } else if (node instanceof Expression.CompoundAssign e) {
      to.addAll(List.of(e.target(), e.value()));
    } else if (node instanceof Expression.Lambda e) {
      to.add(e.body());
    } else if (node instanceof Expression.MethodReference e) {
      e.receiver().ifPresent(to::add);
    } else if (node instanceof Expression.Conditional e) {
      to.addAll(List.of(e.condition(), e.then(), e.otherwise()));
    } else if (node instanceof Expression.NewArray e) {
      to.addAll(e.lengths());
      e.elements().ifPresent(to::addAll);
    } else if (node instanceof Expression.SwitchExpression e) {
      to.add(e.selector());
      to.addAll(e.cases());
    } else {
      ofSmallExpression(node, to);
    }
  }

  private static void ofSmallExpression(Expression node, List<Object> to) {
    if (node instanceof Expression.ElementRead e) {
      to.addAll(List.of(e.array(), e.index()));
    } else if (node instanceof Expression.ArrayLength e) {
      to.add(e.array());
    } else if (node instanceof Expression.Not e) {
      to.add(e.operand());
    } else if (node instanceof Expression.UnaryOperation e) {
      to.add(e.operand());
    } else if (node instanceof Expression.CastTo e) {
      to.add(e.operand());
    } else if (node instanceof Expression.TypeTest e) {
      to.addAll(List.of(e.operand(), e.pattern()));
    } else if (node instanceof Expression.Unknown e) {
      to.addAll(e.parts());
    }
  }

  private static void ofStatement(Statement node, List<Object> to) {
    if (node instanceof Statement.Block s) {
      to.addAll(s.statements());
    } else if (node instanceof Statement.LocalDeclaration s) {
      s.initializer().ifPresent(to::add);
    } else if (node instanceof Statement.ExpressionStatement s) {
      to.add(s.expression());
    } else if (node instanceof Statement.If s) {
      to.addAll(List.of(s.condition(), s.then()));
      s.otherwise().ifPresent(to::add);
    } else if (node instanceof Statement.Return s) {
      s.value().ifPresent(to::add);
    } else if (node instanceof Statement.Throw s) {
      to.add(s.exception());
    } else if (node instanceof Statement.Yield s) {
      to.add(s.value());
    } else if (node instanceof Statement.Try s) {
      to.addAll(s.resources());
      to.add(s.body());
      to.addAll(s.catches());
      s.finallyBody().ifPresent(to::add);
    } else if (node instanceof Statement.SwitchStatement s) {
      to.add(s.selector());
      to.addAll(s.cases());
    } else if (node instanceof Statement.Synchronized s) {
      to.addAll(List.of(s.lock(), s.body()));
    } else if (node instanceof Statement.Unknown s) {
      to.addAll(s.parts());
    } else {
      ofLoop(node, to);
    }
  }

  private static void ofLoop(Statement node, List<Object> to) {
    if (node instanceof Statement.While s) {
      to.addAll(List.of(s.condition(), s.body()));
    } else if (node instanceof Statement.DoWhile s) {
      to.addAll(List.of(s.body(), s.condition()));
    } else if (node instanceof Statement.For s) {
      to.addAll(s.initializers());
      s.condition().ifPresent(to::add);
      to.add(s.body());
      to.addAll(s.updates());
    } else if (node instanceof Statement.ForEach s) {
      to.addAll(List.of(s.iterable(), s.body()));
    } else if (node instanceof Statement.Labeled s) {
      to.add(s.body());
    } else if (node instanceof Statement.Assert s) {
      to.add(s.condition());
    }
  }
}
