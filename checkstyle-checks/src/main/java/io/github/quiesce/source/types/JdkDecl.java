package io.github.quiesce.source.types;

import io.github.quiesce.model.MethodRef;
import io.github.quiesce.source.types.Type.TypeVariable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A class of the running JDK, read by reflection and never initialised: the one library that is
 * always there. Private members are not shown.
 */
final class JdkDecl implements TypeDecl {
  private static final Set<String> WRAPPERS =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float");

  private final Class<?> type;
  private final List<TypeVariable> typeParameters = new ArrayList<>();
  private final Map<java.lang.reflect.TypeVariable<?>, TypeVariable> variables = new HashMap<>();
  private List<Type> supertypes;
  private Map<String, List<Method>> methods;
  private final Map<String, List<MethodDecl>> converted = new HashMap<>();
  private List<MethodDecl> constructors;

  JdkDecl(Class<?> type) {
    this.type = type;
    typeParameters.addAll(declare(type.getTypeParameters(), variables));
  }

  private List<TypeVariable> declare(
      java.lang.reflect.TypeVariable<?>[] declared,
      Map<java.lang.reflect.TypeVariable<?>, TypeVariable> scope) {
    List<TypeVariable> result = new ArrayList<>();
    for (java.lang.reflect.TypeVariable<?> each : declared) {
      TypeVariable variable = new TypeVariable(each.getName());
      scope.put(each, variable);
      result.add(variable);
    }
    for (java.lang.reflect.TypeVariable<?> each : declared) {
      scope.get(each).setBound(convert(each.getBounds()[0], scope));
    }
    return result;
  }

  @Override
  public String name() {
    return type.getName();
  }

  @Override
  public List<TypeVariable> typeParameters() {
    return typeParameters;
  }

  @Override
  public List<Type> supertypes() {
    if (supertypes == null) {
      List<Type> all = new ArrayList<>();
      if (type.getGenericSuperclass() != null) {
        all.add(convert(type.getGenericSuperclass(), variables));
      }
      for (java.lang.reflect.Type each : type.getGenericInterfaces()) {
        all.add(convert(each, variables));
      }
      supertypes = List.copyOf(all);
    }
    return supertypes;
  }

  @Override
  public boolean isInterface() {
    return type.isInterface();
  }

  @Override
  public Optional<FieldDecl> field(String name) {
    try {
      Field field = type.getDeclaredField(name);
      return Modifier.isPrivate(field.getModifiers())
          ? Optional.empty()
          : Optional.of(
              new FieldDecl(
                  name(),
                  name,
                  convert(field.getGenericType(), variables),
                  Modifier.isStatic(field.getModifiers()),
                  constant(field)));
    } catch (NoSuchFieldException e) {
      return Optional.empty();
    }
  }

  /** Integer.MAX_VALUE and its kin: the wrappers are initialised in any JVM. */
  private Optional<Object> constant(Field field) {
    boolean wrapper = name().startsWith("java.lang.") && field.getType().isPrimitive();
    if (!wrapper || !Modifier.isStatic(field.getModifiers()) || !WRAPPERS.contains(name())) {
      return Optional.empty();
    }
    try {
      return Optional.of(field.get(null));
    } catch (IllegalAccessException e) {
      return Optional.empty();
    }
  }

  private Map<String, List<Method>> declaredMethods() {
    if (methods == null) {
      methods = new HashMap<>();
      Method[] all = type.getDeclaredMethods();
      // Reflection promises no order; ours is fixed.
      Arrays.sort(all, Comparator.comparing(Method::toGenericString));
      for (Method each : all) {
        if (!Modifier.isPrivate(each.getModifiers()) && !each.isSynthetic()) {
          methods.computeIfAbsent(each.getName(), k -> new ArrayList<>()).add(each);
        }
      }
    }
    return methods;
  }

  @Override
  public List<MethodDecl> methods(String name) {
    List<MethodDecl> known = converted.get(name);
    if (known == null) {
      known =
          declaredMethods().getOrDefault(name, List.of()).stream()
              .map(m -> convert(m, name, m.getGenericReturnType()))
              .toList();
      converted.put(name, known);
    }
    return known;
  }

  @Override
  public List<MethodDecl> constructors() {
    if (constructors == null) {
      Constructor<?>[] all = type.getDeclaredConstructors();
      Arrays.sort(all, Comparator.comparing(Constructor::toGenericString));
      constructors =
          Arrays.stream(all)
              .filter(c -> !Modifier.isPrivate(c.getModifiers()) && !c.isSynthetic())
              .map(c -> convert(c, MethodRef.CONSTRUCTOR, void.class))
              .toList();
    }
    return constructors;
  }

  @Override
  public List<MethodDecl> abstractMethods() {
    return declaredMethods().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(e -> e.getValue().stream())
        .filter(m -> Modifier.isAbstract(m.getModifiers()))
        .map(m -> convert(m, m.getName(), m.getGenericReturnType()))
        .toList();
  }

  @Override
  public Optional<String> memberType(String simpleName) {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(c -> c.getSimpleName().equals(simpleName))
        .map(Class::getName)
        .findFirst();
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  private MethodDecl convert(Executable method, String name, java.lang.reflect.Type returns) {
    Map<java.lang.reflect.TypeVariable<?>, TypeVariable> scope = new HashMap<>(variables);
    List<TypeVariable> own = declare(method.getTypeParameters(), scope);
    List<Type> parameters = new ArrayList<>();
    for (java.lang.reflect.Type each : method.getGenericParameterTypes()) {
      parameters.add(convert(each, scope));
    }
    List<Type> thrown = new ArrayList<>();
    for (java.lang.reflect.Type each : method.getGenericExceptionTypes()) {
      thrown.add(convert(each, scope));
    }
    return new MethodDecl(
        name(),
        name,
        own,
        parameters,
        convert(returns, scope),
        thrown,
        Modifier.isStatic(method.getModifiers()),
        method.isVarArgs(),
        true);
  }

  private static Type convert(
      java.lang.reflect.Type type, Map<java.lang.reflect.TypeVariable<?>, TypeVariable> scope) {
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    if (type instanceof ParameterizedType generic) {
      List<Type> arguments = new ArrayList<>();
      for (java.lang.reflect.Type each : generic.getActualTypeArguments()) {
        arguments.add(convert(each, scope));
      }
      return new Type.ClassType(((Class<?>) generic.getRawType()).getName(), arguments);
    }
    if (type instanceof GenericArrayType array) {
      return new Type.ArrayType(convert(array.getGenericComponentType(), scope));
    }
    if (type instanceof WildcardType wildcard) {
      return convert(
          wildcard.getLowerBounds().length > 0
              ? wildcard.getLowerBounds()[0]
              : wildcard.getUpperBounds()[0],
          scope);
    }
    TypeVariable variable = scope.get(type);
    return variable == null ? Types.OBJECT : variable;
  }

  private static Type ofClass(Class<?> type) {
    if (type.isArray()) {
      return new Type.ArrayType(ofClass(type.getComponentType()));
    }
    return type.isPrimitive() ? new Type.Primitive(type.getName()) : Type.of(type.getName());
  }
}
