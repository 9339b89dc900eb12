package io.github.quiesce.source.types;

import java.util.List;
import java.util.Optional;

/** A class or interface as name resolution sees it, wherever it is declared. */
public interface TypeDecl {
  /** Binary name. */
  String name();

  List<Type.TypeVariable> typeParameters();

  /** Direct supertypes, superclass first; {@code java.lang.Object} may be left out. */
  List<Type> supertypes();

  boolean isInterface();

  /** A field declared here. */
  Optional<FieldDecl> field(String name);

  /** Methods declared here. */
  List<MethodDecl> methods(String name);

  /** Constructors, named {@code <init>}. */
  List<MethodDecl> constructors();

  /** Abstract methods declared here. */
  List<MethodDecl> abstractMethods();

  /** Names of a record's components, in their order; empty where it is none or they are unknown. */
  default List<String> recordComponents() {
    return List.of();
  }

  /** Binary name of a member type declared here. */
  Optional<String> memberType(String simpleName);

  /** Whether all members are known, so that a name not found is known not to be there. */
  boolean isComplete();

  /** The type within its own body: with its parameters as arguments. */
  default Type.ClassType selfType() {
    return new Type.ClassType(name(), List.copyOf(typeParameters()));
  }
}
