package io.github.quiesce.syntax;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/** An expression. Types are erased names as in {@link io.github.quiesce.model.TypeNames}. */
public sealed interface Expression {
  /** Where it stands; {@code line} is the line of its first token. */
  Span span();

  /** Erased static type. */
  String type();

  /**
   * A literal or a compile-time constant.
   *
   * @param value as the constructor of {@link io.github.quiesce.model.Constant} takes it
   */
  record Literal(Span span, String type, Object value) implements Expression {}

  /** Reads a local variable or parameter, also one of an enclosing body. */
  record LocalRead(Span span, Variable variable) implements Expression {
    @Override
    public String type() {
      return variable.type();
    }
  }

  /** {@code this}, or {@code Outer.this} when {@code type} is an enclosing class. */
  record This(Span span, String type) implements Expression {}

  /**
   * Reads a field; {@code array.length} is {@link ArrayLength}.
   *
   * @param receiver empty for static fields; an implicit {@code this} is written out
   */
  record FieldRead(Span span, FieldRef field, Optional<Expression> receiver) implements Expression {
    @Override
    public String type() {
      return field.type();
    }
  }

  /** Reads an array element. */
  record ElementRead(Span span, String type, Expression array, Expression index)
      implements Expression {}

  /** {@code array.length}. */
  record ArrayLength(Span span, Expression array) implements Expression {
    @Override
    public String type() {
      return "int";
    }
  }

  /**
   * {@code target = value}; the target is a {@link LocalRead}, {@link FieldRead} or {@link
   * ElementRead}.
   */
  record Assign(Span span, Expression target, Expression value) implements Expression {
    @Override
    public String type() {
      return target.type();
    }
  }

  /** {@code target op= value}, {@code ++target} (value 1), {@code target++} (postfix). */
  record CompoundAssign(
      Span span, Expression target, Binary.Operator operator, Expression value, boolean postfix)
      implements Expression {
    @Override
    public String type() {
      return target.type();
    }
  }

  /**
   * A method call, or {@code this(...)} / {@code super(...)} with name {@code <init>}.
   *
   * @param receiver empty for static methods; an implicit {@code this} is written out
   * @param special whether it is a {@code super.m()}, {@code super(...)} or {@code this(...)} call
   * @param arguments as written; a varargs tail is packed into a {@link NewArray} where the front
   *     end knows it is one
   */
  record Call(
      Span span,
      MethodRef method,
      Optional<Expression> receiver,
      boolean special,
      List<Expression> arguments)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String type() {
      return method.returnType();
    }
  }

  /**
   * {@code new T(args)}.
   *
   * @param declared the class made here or locally, when {@code T} is anonymous or local: its
   *     captured locals are found in it
   */
  record New(
      Span span, MethodRef constructor, List<Expression> arguments, Optional<LocalClass> declared)
      implements Expression {
    public New {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String type() {
      return constructor.owner();
    }
  }

  /** An anonymous or local class with the locals it captures, in first-use order. */
  interface LocalClass {
    ClassModel model();

    List<Variable> captured();
  }

  /**
   * {@code new T[n]} or an array initialiser.
   *
   * @param lengths the given lengths, outermost first; empty with an initialiser
   * @param elements the initialiser's elements, if there is one
   */
  record NewArray(
      Span span, String type, List<Expression> lengths, Optional<List<Expression>> elements)
      implements Expression {
    public NewArray {
      lengths = List.copyOf(lengths);
      elements = elements.map(List::copyOf);
    }
  }

  /**
   * A lambda expression.
   *
   * @param type the functional interface
   * @param interfaceMethod name of its method
   * @param body a block; an expression body is a {@link Statement.Return} (or {@link
   *     Statement.ExpressionStatement} where the method is void) spanning the expression
   */
  record Lambda(
      Span span, String type, String interfaceMethod, List<Variable> parameters, Statement body)
      implements Expression {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A method reference.
   *
   * @param receiver the bound receiver of {@code expr::name}; empty for {@code Type::name} and
   *     {@code Type::new}
   */
  record MethodReference(
      Span span,
      String type,
      String interfaceMethod,
      MethodRef method,
      Optional<Expression> receiver)
      implements Expression {}

  /** Arithmetic, comparison, concatenation; {@code &&} and {@code ||} are {@link Logical}. */
  record BinaryOperation(
      Span span, String type, Binary.Operator operator, Expression left, Expression right)
      implements Expression {}

  /** {@code left && right} or {@code left || right}. */
  record Logical(Span span, boolean and, Expression left, Expression right) implements Expression {
    @Override
    public String type() {
      return "boolean";
    }
  }

  /** {@code !operand}. */
  record Not(Span span, Expression operand) implements Expression {
    @Override
    public String type() {
      return "boolean";
    }
  }

  /** {@code -operand} or {@code ~operand}. */
  record UnaryOperation(Span span, String type, boolean negate, Expression operand)
      implements Expression {}

  /** {@code condition ? then : otherwise}. */
  record Conditional(
      Span span, String type, Expression condition, Expression then, Expression otherwise)
      implements Expression {}

  /** A cast or a primitive conversion. */
  record CastTo(Span span, String type, Expression operand) implements Expression {}

  /** {@code operand instanceof pattern}. */
  record TypeTest(Span span, Expression operand, Pattern pattern) implements Expression {
    @Override
    public String type() {
      return "boolean";
    }
  }

  /** A switch that gives a value. */
  record SwitchExpression(Span span, String type, Expression selector, List<SwitchCase> cases)
      implements Expression {
    public SwitchExpression {
      cases = List.copyOf(cases);
    }
  }

  /** Something the front end does not know; its parts are evaluated in order, and escape. */
  record Unknown(Span span, String type, String reason, List<Expression> parts)
      implements Expression {
    public Unknown {
      parts = List.copyOf(parts);
    }
  }
}
