package io.github.quiesce.source.types;

import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Type.ClassType;
import io.github.quiesce.source.types.Type.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds fields, methods and member types of a class, inherited ones included. */
public final class Members {
  private final TypeLibrary library;

  /**
   * A method as a member of a class.
   *
   * @param method the declaration
   * @param bindings what the declaring class's type parameters are for that class
   */
  public record Member(MethodDecl method, Map<TypeVariable, Type> bindings) {}

  /**
   * The one abstract method of a functional interface.
   *
   * @param name its name
   * @param parameters parameter types
   * @param returns return type
   */
  public record Function(String name, List<Type> parameters, Type returns) {}

  public Members(TypeLibrary library) {
    this.library = library;
  }

  /** The field {@code name} of {@code type}, its type as a member of that. */
  public Optional<FieldDecl> field(Type type, String name) {
    return library.classOf(type).flatMap(c -> fieldOfClass(c, name));
  }

  private Optional<FieldDecl> fieldOfClass(ClassType type, String name) {
    for (ClassType each : library.supertypes(type)) {
      Optional<TypeDecl> decl = library.find(each.name());
      Optional<FieldDecl> found = decl.flatMap(d -> d.field(name));
      if (found.isPresent()) {
        FieldDecl field = found.get();
        Type own = field.type().substitute(TypeLibrary.bindings(decl.get(), each));
        return Optional.of(
            new FieldDecl(field.owner(), name, own, field.isStatic(), field.constant()));
      }
    }
    return Optional.empty();
  }

  /** All methods {@code name} of {@code type}, most derived first, overridden ones left out. */
  public List<Member> methods(ClassType type, String name) {
    List<Member> result = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    List<ClassType> supertypes = library.supertypes(type);
    for (ClassType each : supertypes) {
      library
          .find(each.name())
          .ifPresent(decl -> addMethods(decl, decl.methods(name), each, type, seen, result));
    }
    if (result.isEmpty()) {
      for (ClassType each : supertypes) {
        library
            .factsOnly(each.name())
            .ifPresent(decl -> addMethods(decl, decl.methods(name), each, type, seen, result));
      }
    }
    return result;
  }

  private void addMethods(
      TypeDecl decl,
      List<MethodDecl> methods,
      ClassType type,
      ClassType receiver,
      Set<List<String>> seen,
      List<Member> result) {
    Map<TypeVariable, Type> bindings = TypeLibrary.bindings(decl, type);
    for (MethodDecl each : methods) {
      // Compared after substitution: Comparator<String>.compare(String, String) overrides.
      List<String> key =
          each.parameters().stream().map(p -> p.substitute(bindings).erasure()).toList();
      if (seen.add(key)) {
        result.add(new Member(each, withSelf(bindings, each, receiver)));
      }
    }
  }

  private Map<TypeVariable, Type> withSelf(
      Map<TypeVariable, Type> bindings, MethodDecl method, ClassType receiver) {
    Optional<TypeVariable> self = FactDecl.self(method);
    if (self.isEmpty()) {
      return bindings;
    }
    Type declared = self.get().bound();
    boolean narrower = library.supertypeNames(receiver).contains(declared.erasure());
    Map<TypeVariable, Type> all = new HashMap<>(bindings);
    all.put(self.get(), narrower ? receiver : declared);
    return all;
  }

  /** Constructors of a class, with its type parameters as bindings. */
  public List<Member> constructors(ClassType type) {
    Optional<TypeDecl> decl = library.find(type.name());
    if (decl.isEmpty()) {
      return List.of();
    }
    Map<TypeVariable, Type> bindings = TypeLibrary.bindings(decl.get(), type);
    return decl.get().constructors().stream().map(c -> new Member(c, bindings)).toList();
  }

  /** Whether a method of this name that is not found may still exist. */
  public boolean mayHaveOthers(ClassType type) {
    return library.supertypes(type).stream()
        .anyMatch(t -> library.find(t.name()).map(d -> !d.isComplete()).orElse(true));
  }

  /** What the facts say of a method whatever its parameters. */
  public Optional<CallFacts> factsOfAnyArity(ClassType type, String name) {
    return library.supertypes(type).stream()
        .map(t -> FactDecl.anyArity(library.facts(), t.name(), name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Binary name of the member type {@code simpleName}, own or inherited. */
  public Optional<String> memberType(String owner, String simpleName) {
    for (ClassType each : library.supertypes(new ClassType(owner, List.of()))) {
      Optional<String> found = library.find(each.name()).flatMap(d -> d.memberType(simpleName));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The function type of a functional interface. */
  public Optional<Function> function(Type type) {
    return library.classOf(type).flatMap(this::functionOfClass);
  }

  private Optional<Function> functionOfClass(ClassType type) {
    Optional<TypeDecl> start = library.find(type.name());
    if (start.isEmpty() || !start.get().isInterface()) {
      return Optional.empty();
    }
    Map<String, Member> abstracts = new HashMap<>();
    for (ClassType each : library.supertypes(type)) {
      library.find(each.name()).ifPresent(decl -> addAbstracts(decl, each, type, abstracts));
    }
    if (abstracts.size() != 1) {
      return Optional.empty();
    }
    Member only = abstracts.values().iterator().next();
    Map<TypeVariable, Type> bindings = only.bindings();
    return Optional.of(
        new Function(
            only.method().name(),
            only.method().parameters().stream().map(p -> p.substitute(bindings)).toList(),
            only.method().returns().substitute(bindings)));
  }

  private void addAbstracts(
      TypeDecl decl, ClassType at, ClassType from, Map<String, Member> abstracts) {
    Map<TypeVariable, Type> bindings = TypeLibrary.bindings(decl, at);
    for (MethodDecl each : decl.abstractMethods()) {
      if (!isObjectMethod(each) && !isImplementedBelow(each, at, from)) {
        abstracts.putIfAbsent(each.name() + "/" + each.arity(), new Member(each, bindings));
      }
    }
  }

  private boolean isObjectMethod(MethodDecl method) {
    return library
        .find(TypeNames.OBJECT)
        .map(o -> o.methods(method.name()))
        .orElse(List.of())
        .stream()
        .anyMatch(m -> m.arity() == method.arity());
  }

  /** A default method of a subinterface takes an inherited method's place. */
  private boolean isImplementedBelow(MethodDecl method, ClassType at, ClassType from) {
    for (ClassType each : library.supertypes(from)) {
      if (each.name().equals(at.name())) {
        return false;
      }
      Optional<TypeDecl> decl = library.find(each.name());
      boolean here =
          decl.isPresent()
              && library.supertypeNames(each).contains(at.name())
              && decl.get().methods(method.name()).stream()
                  .anyMatch(m -> m.arity() == method.arity() && !m.isStatic())
              && decl.get().abstractMethods().stream()
                  .noneMatch(m -> m.name().equals(method.name()) && m.arity() == method.arity());
      if (here) {
        return true;
      }
    }
    return false;
  }
}
