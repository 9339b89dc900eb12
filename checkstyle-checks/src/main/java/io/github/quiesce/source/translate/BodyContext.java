package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import io.github.quiesce.model.Span;
import io.github.quiesce.source.types.Members;
import io.github.quiesce.source.types.Subtyping;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.TypeLibrary;
import io.github.quiesce.source.types.Types;
import java.util.function.Supplier;

/** What the translators of one body share: the place they are at, and each other. */
final class BodyContext {
  private final World world;
  private final SourceClass owner;
  private final TypeResolver types;
  private final Expressions expressions;
  private final Statements statements;
  private final Names names;
  private final Operators operators;
  private final Patterns patterns;
  private final Calls calls;
  private final Creations creations;
  private final Functions functions;
  private Scope scope;
  private Type returnType = Types.UNKNOWN;

  BodyContext(World world, SourceClass owner, Scope scope) {
    this.world = world;
    this.owner = owner;
    this.scope = scope;
    this.types = new TypeResolver(world);
    this.expressions = new Expressions(this);
    this.statements = new Statements(this);
    this.names = new Names(this);
    this.operators = new Operators(this);
    this.patterns = new Patterns(this);
    this.calls = new Calls(this);
    this.creations = new Creations(this);
    this.functions = new Functions(this);
  }

  World world() {
    return world;
  }

  /** The class the body is in. */
  SourceClass owner() {
    return owner;
  }

  Scope scope() {
    return scope;
  }

  /** What a return statement's value is for. */
  Type returnType() {
    return returnType;
  }

  /** Translates with another return type, as inside a lambda. */
  <T> T returning(Type type, Supplier<T> work) {
    Type before = returnType;
    returnType = type;
    try {
      return work.get();
    } finally {
      returnType = before;
    }
  }

  /** Translates in a block of its own; names declared in it are gone afterwards. */
  <T> T inBlock(Supplier<T> work) {
    Scope before = scope;
    scope = before.block();
    try {
      return work.get();
    } finally {
      scope = before;
    }
  }

  /** Translates at another place, such as a constant's arguments. */
  <T> T inScope(Scope other, Supplier<T> work) {
    Scope before = scope;
    scope = other;
    try {
      return work.get();
    } finally {
      scope = before;
    }
  }

  Span span(Node node) {
    return owner.unit().parsed().span(node);
  }

  Type resolve(com.github.javaparser.ast.type.Type type) {
    return types.resolve(type, scope);
  }

  TypeResolver types() {
    return types;
  }

  TypeLibrary library() {
    return world.library();
  }

  Members members() {
    return world.members();
  }

  Subtyping subtyping() {
    return world.subtyping();
  }

  Expressions expressions() {
    return expressions;
  }

  Statements statements() {
    return statements;
  }

  Names names() {
    return names;
  }

  Operators operators() {
    return operators;
  }

  Patterns patterns() {
    return patterns;
  }

  Calls calls() {
    return calls;
  }

  Creations creations() {
    return creations;
  }

  Functions functions() {
    return functions;
  }
}
