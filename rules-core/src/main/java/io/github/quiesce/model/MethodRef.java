package io.github.quiesce.model;

import java.util.List;

/**
 * A method as a call names it, not as it is found in view.
 *
 * @param owner binary name of the class the call is made through (the static type of the receiver,
 *     or the class a static method is looked up in); {@code "?"} where unresolved
 * @param name the method's name; {@code "<init>"} for constructors
 * @param parameterTypes erased parameter types; single entries are {@code "?"} where unknown, and
 *     the length is the arity as declared (varargs count as one array, where the front end knows)
 * @param returnType erased return type, {@code "?"} where unknown
 * @param isStatic whether no receiver is passed
 * @param thrown declared exception types where the front end sees the declaration, else empty
 * @param declarationKnown whether {@code thrown} is what the declaration really says
 */
public record MethodRef(
    String owner,
    String name,
    List<String> parameterTypes,
    String returnType,
    boolean isStatic,
    List<String> thrown,
    boolean declarationKnown) {

  /** The name constructors have in class files. */
  public static final String CONSTRUCTOR = "<init>";

  /** The name static initialisers have in class files. */
  public static final String STATIC_INITIALIZER = "<clinit>";

  public MethodRef {
    parameterTypes = List.copyOf(parameterTypes);
    thrown = List.copyOf(thrown);
  }

  public int arity() {
    return parameterTypes.size();
  }

  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  @Override
  public String toString() {
    return owner + "#" + name + "(" + String.join(",", parameterTypes) + ")";
  }
}
