package io.github.quiesce.source.translate;

import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Type.TypeVariable;
import io.github.quiesce.syntax.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What names mean at a place: locals, local classes and type parameters, then the enclosing class,
 * then what is around that.
 */
final class Scope {
  private final Scope parent;
  private final SourceClass owner;
  private final boolean isClass;
  private final boolean isStatic;
  private final Map<String, Local> locals = new HashMap<>();
  private final Map<String, SourceClass> types = new HashMap<>();
  private final Map<String, TypeVariable> typeVariables = new HashMap<>();

  /**
   * A local variable or parameter.
   *
   * @param variable as the syntax tree has it
   * @param type its type with arguments
   * @param owner the innermost class around its declaration
   */
  record Local(Variable variable, Type type, SourceClass owner) {}

  private Scope(Scope parent, SourceClass owner, boolean isClass, boolean isStatic) {
    this.parent = parent;
    this.owner = owner;
    this.isClass = isClass;
    this.isStatic = isStatic;
  }

  /** The scope of a class body; {@code around} may be null. */
  static Scope ofClass(SourceClass owner, Scope around) {
    return new Scope(around, owner, true, false);
  }

  /** A member's scope: {@code isStatic} if it has no {@code this}. */
  Scope member(boolean memberIsStatic) {
    return new Scope(this, owner, false, memberIsStatic);
  }

  /** A block's scope. */
  Scope block() {
    return new Scope(this, owner, false, isStatic);
  }

  Scope parent() {
    return parent;
  }

  /** The innermost class around. */
  SourceClass owner() {
    return owner;
  }

  /** Whether this is the scope of the class {@link #owner()} itself. */
  boolean isClass() {
    return isClass;
  }

  boolean isStatic() {
    return isStatic;
  }

  Variable declare(String name, Type type) {
    Variable variable = new Variable(name, type.erasure());
    declare(name, variable, type);
    return variable;
  }

  void declare(String name, Variable variable, Type type) {
    locals.put(name, new Local(variable, type, owner));
  }

  void declare(String name, SourceClass type) {
    types.put(name, type);
  }

  void declare(TypeVariable variable) {
    typeVariables.put(variable.name(), variable);
  }

  /** The local declared in this very scope. */
  Optional<Local> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  Optional<SourceClass> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  Optional<TypeVariable> typeVariable(String name) {
    return Optional.ofNullable(typeVariables.get(name));
  }

  /** Makes the bindings of an inner scope visible here: a pattern's, after its statement. */
  void adopt(Scope inner) {
    locals.putAll(inner.locals);
  }
}
