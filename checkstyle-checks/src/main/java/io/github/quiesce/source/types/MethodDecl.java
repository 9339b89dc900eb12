package io.github.quiesce.source.types;

import java.util.List;

/**
 * A method or constructor.
 *
 * @param owner binary name of the declaring class
 * @param name its name, {@code <init>} for constructors
 * @param typeParameters its own type parameters
 * @param parameters parameter types; the last is an array where {@code varargs}
 * @param returns return type
 * @param thrown declared exceptions
 * @param isStatic whether it is static
 * @param varargs whether the last parameter is variable
 * @param thrownKnown whether {@code thrown} is what the declaration says
 */
public record MethodDecl(
    String owner,
    String name,
    List<Type.TypeVariable> typeParameters,
    List<Type> parameters,
    Type returns,
    List<Type> thrown,
    boolean isStatic,
    boolean varargs,
    boolean thrownKnown) {
  public MethodDecl {
    typeParameters = List.copyOf(typeParameters);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  public int arity() {
    return parameters.size();
  }

  /** Whether a call with so many arguments may mean this method. */
  public boolean accepts(int arguments) {
    return varargs ? arguments >= arity() - 1 : arguments == arity();
  }

  /** Erased parameter types, as a call's method reference has them. */
  public List<String> erasedParameters() {
    return parameters.stream().map(Type::erasure).toList();
  }
}
