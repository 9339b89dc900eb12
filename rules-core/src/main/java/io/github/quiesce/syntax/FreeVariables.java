package io.github.quiesce.syntax;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Variables that code uses but does not declare. */
public final class FreeVariables {
  private final Set<Variable> declared = new HashSet<>();
  private final Set<Variable> used = new LinkedHashSet<>();

  private FreeVariables() {}

  /**
   * The free variables of a lambda or of another piece of code, in first-use order. What a class
   * captures that is created there counts as used.
   *
   * @param parameters declared outside {@code code}, but not free
   */
  public static List<Variable> of(Collection<Variable> parameters, List<Statement> code) {
    FreeVariables found = new FreeVariables();
    found.declared.addAll(parameters);
    SyntaxTree.walk(code, found::visit);
    found.used.removeAll(found.declared);
    return List.copyOf(found.used);
  }

  private void visit(Object node) {
    if (node instanceof Expression.LocalRead read) {
      used.add(read.variable());
    } else if (node instanceof Expression.New created) {
      created.declared().ifPresent(local -> used.addAll(local.captured()));
    } else {
      declared.addAll(declaredBy(node));
    }
  }

  /** The variables a node itself declares. */
  public static Collection<Variable> declaredBy(Object node) {
    if (node instanceof Statement.LocalDeclaration s) {
      return List.of(s.variable());
    } else if (node instanceof Statement.ForEach s) {
      return List.of(s.variable());
    } else if (node instanceof Statement.Catch s) {
      return List.of(s.variable());
    } else if (node instanceof Expression.Lambda e) {
      return e.parameters();
    } else if (node instanceof Pattern.TypePattern p) {
      return list(p.variable());
    }
    return List.of();
  }

  private static List<Variable> list(Optional<Variable> variable) {
    return variable.map(List::of).orElse(List.of());
  }
}
