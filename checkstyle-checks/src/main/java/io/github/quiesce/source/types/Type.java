package io.github.quiesce.source.types;

import io.github.quiesce.model.TypeNames;
import java.util.List;
import java.util.Map;

/**
 * A type with its type arguments, as far as it is known. Wildcards stand for their bound: the
 * engine asks what a value is, not what may be put where.
 */
public sealed interface Type {
  /** The erased name, as the program model has it. */
  String erasure();

  /** This type with type variables replaced. */
  default Type substitute(Map<TypeVariable, Type> bindings) {
    return this;
  }

  /** What an inference variable was found to be; other types are themselves. */
  default Type resolved() {
    return this;
  }

  /** Whether nothing will ever be known of it; one still to be inferred is not unknown. */
  default boolean isUnknown() {
    return !(resolved() instanceof Inferred) && erasure().equals(TypeNames.UNKNOWN);
  }

  /** Whether it has no name yet: unknown, or still to be inferred. */
  default boolean isOpen() {
    return erasure().equals(TypeNames.UNKNOWN);
  }

  default boolean isPrimitive() {
    return resolved() instanceof Primitive primitive
        && !primitive.name().equals("null")
        && !primitive.name().equals("void");
  }

  /** The type of an unresolved name. */
  record Unknown() implements Type {
    @Override
    public String erasure() {
      return TypeNames.UNKNOWN;
    }
  }

  /** A primitive type, {@code void}, or the type of {@code null}. */
  record Primitive(String name) implements Type {
    @Override
    public String erasure() {
      return name;
    }
  }

  /**
   * A class or interface.
   *
   * @param name binary name
   * @param arguments type arguments; empty where raw or not generic
   */
  record ClassType(String name, List<Type> arguments) implements Type {
    public ClassType {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String erasure() {
      return name;
    }

    @Override
    public Type substitute(Map<TypeVariable, Type> bindings) {
      if (arguments.isEmpty() || bindings.isEmpty()) {
        return this;
      }
      return new ClassType(name, arguments.stream().map(a -> a.substitute(bindings)).toList());
    }
  }

  /** An array. */
  record ArrayType(Type element) implements Type {
    /** An array of what is still to be inferred is as little unknown as that. */
    @Override
    public boolean isUnknown() {
      return element.isUnknown();
    }

    @Override
    public String erasure() {
      String inner = element.erasure();
      return inner.equals(TypeNames.UNKNOWN) ? inner : inner + "[]";
    }

    @Override
    public Type substitute(Map<TypeVariable, Type> bindings) {
      return new ArrayType(element.substitute(bindings));
    }
  }

  /** A declared type parameter; one object for each declaration. */
  final class TypeVariable implements Type {
    private final String name;
    private Type bound = Types.OBJECT;

    public TypeVariable(String name) {
      this.name = name;
    }

    public String name() {
      return name;
    }

    public Type bound() {
      return bound;
    }

    /** Sets the bound, which may name this variable or its neighbours. */
    public void setBound(Type newBound) {
      bound = newBound;
    }

    @Override
    public String erasure() {
      // A cyclic bound (T extends T) does not compile, but may be typed.
      Type at = bound;
      for (int i = 0; i < 10 && at instanceof TypeVariable variable; i++) {
        at = variable.bound;
      }
      return at instanceof TypeVariable ? TypeNames.OBJECT : at.erasure();
    }

    @Override
    public Type substitute(Map<TypeVariable, Type> bindings) {
      return bindings.getOrDefault(this, this);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A type argument still to be found, made afresh for each generic call. */
  final class Inferred implements Type {
    private final TypeVariable variable;
    private Type binding;

    public Inferred(TypeVariable variable) {
      this.variable = variable;
    }

    public boolean isBound() {
      return binding != null;
    }

    /** Fixes what it stands for; the first finding wins. */
    public void bind(Type type) {
      Type target = type.resolved();
      if (binding == null && target != this && !mentions(target, this, 0)) {
        binding = target;
      }
    }

    private static boolean mentions(Type type, Inferred variable, int depth) {
      Type at = type.resolved();
      if (at == variable || depth > 20) {
        return true;
      }
      if (at instanceof ClassType c) {
        return c.arguments().stream().anyMatch(a -> mentions(a, variable, depth + 1));
      }
      return at instanceof ArrayType array && mentions(array.element(), variable, depth + 1);
    }

    @Override
    public Type resolved() {
      return binding == null ? this : binding.resolved();
    }

    @Override
    public String erasure() {
      if (binding != null) {
        return binding.resolved().erasure();
      }
      // A bound says something; that it is some object does not.
      String bound = variable.erasure();
      return bound.equals(TypeNames.OBJECT) ? TypeNames.UNKNOWN : bound;
    }
  }

  /** A class type without arguments. */
  static Type of(String name) {
    return TypeNames.isUnknown(name) ? Types.UNKNOWN : new ClassType(name, List.of());
  }

  /** The type an erased name of the model stands for. */
  static Type ofErasure(String erasure) {
    if (TypeNames.isArray(erasure)) {
      return new ArrayType(ofErasure(TypeNames.elementType(erasure)));
    }
    return TypeNames.isPrimitive(erasure) || erasure.equals("null")
        ? new Primitive(erasure)
        : of(erasure);
  }
}
