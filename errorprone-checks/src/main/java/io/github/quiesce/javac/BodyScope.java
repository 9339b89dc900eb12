package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.quiesce.model.Span;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of one body, and the class it stands in. */
final class BodyScope {
  private final UnitContext unit;
  private final ClassSymbol self;
  private final Map<VarSymbol, Variable> variables = new HashMap<>();
  private final Map<VarSymbol, Variable> copies = new HashMap<>();
  private final List<Statement> prologue = new ArrayList<>();

  BodyScope(UnitContext unit, ClassSymbol self) {
    this.unit = unit;
    this.self = self;
  }

  UnitContext unit() {
    return unit;
  }

  /** The class whose {@code this} the body has. */
  ClassSymbol self() {
    return self;
  }

  String selfName() {
    return unit.erased().ofClass(self);
  }

  Variable declare(JCVariableDecl tree) {
    String name = NewSyntax.isUnnamed(tree) ? "_" : tree.name.toString();
    Variable variable =
        new Variable(name, unit.erased().of(tree.sym == null ? tree.type : tree.sym.type));
    if (tree.sym != null) {
      variables.put(tree.sym, variable);
    }
    return variable;
  }

  /** Reads a local variable: one of this body, or the field that holds a captured one. */
  Expression read(Span span, VarSymbol symbol) {
    Variable variable = variables.get(symbol);
    if (variable != null) {
      return new Expression.LocalRead(span, variable);
    }
    return isCaptured(symbol)
        ? readCapture(span, symbol)
        : new Expression.Unknown(
            span, unit.erased().of(symbol.type), "variable of unseen code", List.of());
  }

  private boolean isCaptured(VarSymbol symbol) {
    return unit.captures().of(self).contains(symbol);
  }

  private Expression readCapture(Span span, VarSymbol symbol) {
    return new Expression.FieldRead(
        span,
        unit.refs().capture(symbol, self),
        Optional.of(new Expression.This(span, selfName())));
  }

  /**
   * The variables a class created in this body captures. One that this body's class has captured
   * itself is copied to a local first: see {@link #prologue()}.
   */
  List<Variable> captured(ClassSymbol created) {
    List<Variable> all = new ArrayList<>();
    for (VarSymbol symbol : unit.captures().of(created)) {
      Variable variable = variables.get(symbol);
      all.add(variable != null ? variable : copies.computeIfAbsent(symbol, this::copy));
    }
    return all;
  }

  private Variable copy(VarSymbol symbol) {
    Variable copy = new Variable(symbol.name.toString(), unit.erased().of(symbol.type));
    Optional<Expression> value =
        isCaptured(symbol) ? Optional.of(readCapture(Span.NONE, symbol)) : Optional.empty();
    prologue.add(new Statement.LocalDeclaration(Span.NONE, copy, value));
    return copy;
  }

  /** Declarations to run before the body, known once it is translated. */
  List<Statement> prologue() {
    return prologue;
  }
}
