package io.github.quiesce.source.types;

import io.github.quiesce.facts.Facts;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Type.ClassType;
import io.github.quiesce.source.types.Type.TypeVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All declarations that can be found: sources in view first, then the running JDK, then the API
 * facts. Not safe for several threads; the owner of the sources locks.
 */
public final class TypeLibrary {
  private static final Set<String> JDK_PACKAGES =
      ModuleLayer.boot().modules().stream()
          .filter(m -> m.getName().startsWith("java."))
          .flatMap(m -> m.getPackages().stream().filter(m::isExported))
          .collect(Collectors.toUnmodifiableSet());

  private final Facts facts;
  private final Function<String, Optional<? extends TypeDecl>> sources;
  private final Map<String, Optional<TypeDecl>> known = new HashMap<>();

  /**
   * @param sources declarations in view, by binary name
   */
  public TypeLibrary(Facts facts, Function<String, Optional<? extends TypeDecl>> sources) {
    this.facts = facts;
    this.sources = sources;
  }

  public Facts facts() {
    return facts;
  }

  /** The declaration of a class by its binary name. */
  public Optional<TypeDecl> find(String binaryName) {
    Optional<? extends TypeDecl> source = sources.apply(binaryName);
    if (source.isPresent()) {
      return Optional.of(source.get());
    }
    Optional<TypeDecl> found = known.get(binaryName);
    if (found == null) {
      found = load(binaryName);
      known.put(binaryName, found);
    }
    return found;
  }

  private Optional<TypeDecl> load(String name) {
    int dot = name.lastIndexOf('.');
    if (dot > 0 && JDK_PACKAGES.contains(name.substring(0, dot))) {
      try {
        Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        return Optional.of(new JdkDecl(type));
      } catch (ClassNotFoundException | LinkageError e) {
        // A newer JDK's class: perhaps the facts know it.
      }
    }
    return facts.type(name).map(type -> new FactDecl(type, facts));
  }

  /** Whether every class of a package is known, so that one not found is not in it. */
  public static boolean isJdkPackage(String name) {
    return JDK_PACKAGES.contains(name);
  }

  /** What the facts alone say of a class, for members the running JDK does not have yet. */
  Optional<TypeDecl> factsOnly(String binaryName) {
    return facts.type(binaryName).map(type -> new FactDecl(type, facts));
  }

  /** The class itself, then its supertypes with their arguments, nearest first, Object last. */
  public List<ClassType> supertypes(ClassType type) {
    List<ClassType> result = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<ClassType> work = new ArrayDeque<>(List.of(type));
    while (!work.isEmpty()) {
      ClassType next = work.poll();
      if (next.name().equals(TypeNames.OBJECT) || !seen.add(next.name())) {
        continue;
      }
      result.add(next);
      find(next.name()).ifPresent(decl -> addSupertypes(next, decl, work));
    }
    result.add((ClassType) Types.OBJECT);
    return result;
  }

  private static void addSupertypes(ClassType type, TypeDecl decl, Deque<ClassType> work) {
    Map<TypeVariable, Type> bindings = bindings(decl, type);
    for (Type each : decl.supertypes()) {
      if (each.substitute(bindings) instanceof ClassType superType) {
        work.add(superType);
      }
    }
  }

  /** What the parameters of {@code decl} are in {@code type}; empty for a raw type. */
  static Map<TypeVariable, Type> bindings(TypeDecl decl, ClassType type) {
    List<TypeVariable> parameters = decl.typeParameters();
    if (parameters.isEmpty() || parameters.size() != type.arguments().size()) {
      return Map.of();
    }
    Map<TypeVariable, Type> result = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      result.put(parameters.get(i), type.arguments().get(i));
    }
    return result;
  }

  /** {@code type} seen as its supertype {@code name}. */
  public Optional<ClassType> asSuper(Type type, String name) {
    return classOf(type)
        .flatMap(c -> supertypes(c).stream().filter(s -> s.name().equals(name)).findFirst());
  }

  /** The class whose members a value of {@code type} has. */
  public Optional<ClassType> classOf(Type type) {
    Type at = type.resolved();
    for (int i = 0; i < 10 && at instanceof TypeVariable variable; i++) {
      at = variable.bound().resolved();
    }
    if (at instanceof ClassType found) {
      return Optional.of(found);
    }
    if (at instanceof Type.Inferred unbound) {
      String erasure = unbound.erasure();
      return TypeNames.isUnknown(erasure) || TypeNames.isArray(erasure)
          ? Optional.empty()
          : Optional.of(new ClassType(erasure, List.of()));
    }
    return at instanceof Type.ArrayType ? Optional.of((ClassType) Types.OBJECT) : Optional.empty();
  }

  /** Names of all supertypes, the class itself first; whether all are known, see below. */
  Set<String> supertypeNames(ClassType type) {
    Set<String> names = new LinkedHashSet<>();
    supertypes(type).forEach(t -> names.add(t.name()));
    return names;
  }

  /** Whether every supertype's declaration was found. */
  public boolean isHierarchyKnown(ClassType type) {
    return supertypes(type).stream().allMatch(t -> find(t.name()).isPresent());
  }

  /** The element type of what a for-each loop iterates over. */
  public Type elementOf(Type iterable) {
    if (iterable.resolved() instanceof Type.ArrayType array) {
      return array.element();
    }
    return asSuper(iterable, "java.lang.Iterable")
        .filter(t -> t.arguments().size() == 1)
        .map(t -> t.arguments().get(0))
        .orElse(isKnownRaw(iterable) ? Types.OBJECT : Types.UNKNOWN);
  }

  private boolean isKnownRaw(Type iterable) {
    return asSuper(iterable, "java.lang.Iterable").isPresent();
  }
}
