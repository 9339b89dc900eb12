package io.github.quiesce.syntax;

import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/** A statement. Its span's line is its site line: the declared name's for a declaration. */
public sealed interface Statement {
  Span span();

  /** {@code { ... }}. */
  record Block(Span span, List<Statement> statements) implements Statement {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** A local variable declaration, one variable each. */
  record LocalDeclaration(
      Span span,
      Variable variable,
      Optional<Expression> initializer,
      List<AnnotationModel> annotations)
      implements Statement {
    public LocalDeclaration {
      annotations = List.copyOf(annotations);
    }

    /** A variable without annotations. */
    public LocalDeclaration(Span span, Variable variable, Optional<Expression> initializer) {
      this(span, variable, initializer, List.of());
    }
  }

  /** An expression for its effect; field initialisers are assignments. */
  record ExpressionStatement(Span span, Expression expression) implements Statement {}

  /** {@code if}. */
  record If(Span span, Expression condition, Statement then, Optional<Statement> otherwise)
      implements Statement {}

  /** {@code while}. */
  record While(Span span, Expression condition, Statement body) implements Statement {}

  /** {@code do ... while}. */
  record DoWhile(Span span, Statement body, Expression condition) implements Statement {}

  /** Basic {@code for}; an absent condition is true. */
  record For(
      Span span,
      List<Statement> initializers,
      Optional<Expression> condition,
      List<Statement> updates,
      Statement body)
      implements Statement {
    public For {
      initializers = List.copyOf(initializers);
      updates = List.copyOf(updates);
    }
  }

  /** Enhanced {@code for} over an array or an Iterable. */
  record ForEach(Span span, Variable variable, Expression iterable, Statement body)
      implements Statement {}

  /** {@code label: statement}. */
  record Labeled(Span span, String label, Statement body) implements Statement {}

  /** {@code break}. */
  record Break(Span span, Optional<String> label) implements Statement {}

  /** {@code continue}. */
  record Continue(Span span, Optional<String> label) implements Statement {}

  /** {@code return}. */
  record Return(Span span, Optional<Expression> value) implements Statement {}

  /** {@code throw}. */
  record Throw(Span span, Expression exception) implements Statement {}

  /** {@code yield}, written or implied by an arrow. */
  record Yield(Span span, Expression value) implements Statement {}

  /**
   * {@code try}.
   *
   * @param resources declarations ({@link LocalDeclaration}) or existing variables and fields
   *     ({@link ExpressionStatement})
   */
  record Try(
      Span span,
      List<Resource> resources,
      Statement body,
      List<Catch> catches,
      Optional<Statement> finallyBody)
      implements Statement {
    public Try {
      resources = List.copyOf(resources);
      catches = List.copyOf(catches);
    }
  }

  /**
   * A resource of try-with-resources.
   *
   * @param close the {@code close()} method its type has
   */
  record Resource(Statement declaration, io.github.quiesce.model.MethodRef close) {}

  /** A catch clause; {@code types} are the alternatives. The span is the clause's first line. */
  record Catch(Span span, Variable variable, List<String> types, Statement body) {
    public Catch {
      types = List.copyOf(types);
    }
  }

  /** {@code switch} as a statement. */
  record SwitchStatement(Span span, Expression selector, List<SwitchCase> cases)
      implements Statement {
    public SwitchStatement {
      cases = List.copyOf(cases);
    }
  }

  /** {@code synchronized (lock) body}. */
  record Synchronized(Span span, Expression lock, Statement body) implements Statement {}

  /** {@code assert}; taken as not executed when it fails, as with assertions off. */
  record Assert(Span span, Expression condition) implements Statement {}

  /** A local class declaration or an empty statement: nothing happens. */
  record Empty(Span span) implements Statement {}

  /** Something the front end does not know; its expressions are evaluated in order, and escape. */
  record Unknown(Span span, String reason, List<Expression> parts) implements Statement {
    public Unknown {
      parts = List.copyOf(parts);
    }
  }
}
