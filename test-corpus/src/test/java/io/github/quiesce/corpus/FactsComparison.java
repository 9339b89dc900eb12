package io.github.quiesce.corpus;

import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.facts.TypeFacts;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares facts with the classes they describe, as these are on the class path. What the release
 * that runs the test does not have yet, or no longer has, is left out.
 */
final class FactsComparison {
  private static final FactsLibrary FACTS = FactsLibrary.builtIn();

  /** Supertypes older classes were given later, by the JDK that has them everywhere. */
  private static final Map<String, Integer> ADDED_SUPERTYPES =
      Map.of("java.lang.AutoCloseable", 21, "java.util.concurrent.ScheduledExecutorService", 25);

  private static final int JDK = Runtime.version().feature();

  private final int release;
  private final List<TypeFacts> types;
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param release release of the library on the class path, in the facts' numbers
   * @param packages beginnings of the names of its classes
   */
  FactsComparison(int release, String... packages) {
    this.release = release;
    this.types =
        FACTS.typeNames().stream()
            .filter(name -> Stream.of(packages).anyMatch(name::startsWith))
            .map(name -> FACTS.type(name).orElseThrow())
            .filter(type -> isThere(type.since(), type.until()))
            .toList();
  }

  private boolean isThere(int since, int until) {
    return since <= release && (until == 0 || release <= until);
  }

  /** Classes described. */
  int types() {
    return types.size();
  }

  /** What the facts say of classes and is not so. */
  List<String> ofTypes() {
    types.forEach(this::compareType);
    return complaints;
  }

  /** What the facts say of methods and is not so. */
  List<String> ofMethods() {
    types.forEach(type -> methods(type).forEach(call -> compareMethod(type, call)));
    return complaints;
  }

  /** Methods described. */
  long methods() {
    return types.stream().flatMap(this::methods).count();
  }

  private Stream<CallFacts> methods(TypeFacts type) {
    return FACTS.calls(type.name()).stream().filter(call -> isThere(call.since(), call.until()));
  }

  private void compareType(TypeFacts type) {
    Class<?> real = load(type.name());
    if (real == null) {
      return;
    }
    check(real.isInterface() == type.isInterface(), type.name() + " is (no) interface");
    Set<String> all = allSupertypes(real);
    all.add("java.lang.Object");
    for (String supertype : type.supertypes()) {
      if (JDK < ADDED_SUPERTYPES.getOrDefault(supertype, 0)) {
        continue;
      }
      boolean younger = FACTS.type(supertype).map(t -> t.since() > release).orElse(false);
      check(younger || all.contains(supertype), type.name() + " does not extend " + supertype);
    }
    Set<String> described = describedSupertypes(type.name());
    described.add("java.lang.Object");
    for (String supertype : all) {
      check(
          FACTS.type(supertype).isEmpty()
              || supertype.equals(type.name())
              || described.contains(supertype),
          type.name() + " extends " + supertype + ", which its facts do not say");
    }
    type.functionalMethod()
        .ifPresent(
            method ->
                check(
                    Arrays.stream(real.getMethods())
                        .anyMatch(
                            m ->
                                m.getName().equals(method)
                                    && Modifier.isAbstract(m.getModifiers())
                                    && m.getParameterCount() == type.functionalArity()),
                    type.name() + " has no abstract method " + method));
  }

  private static Set<String> describedSupertypes(String name) {
    Set<String> result = new LinkedHashSet<>();
    for (String supertype : FACTS.type(name).map(TypeFacts::supertypes).orElse(List.of())) {
      result.add(supertype);
      result.addAll(describedSupertypes(supertype));
    }
    return result;
  }

  private static Set<String> allSupertypes(Class<?> type) {
    Set<String> result = new HashSet<>();
    if (type.getSuperclass() != null && !type.isInterface()) {
      result.add(type.getSuperclass().getName());
      result.addAll(allSupertypes(type.getSuperclass()));
    }
    for (Class<?> each : type.getInterfaces()) {
      result.add(each.getName());
      result.addAll(allSupertypes(each));
    }
    return result;
  }

  private void compareMethod(TypeFacts type, CallFacts call) {
    Class<?> real = load(type.name());
    if (real == null) {
      return;
    }
    String subject = type.name() + "#" + call.signature();
    List<Executable> matching = matching(call, members(real));
    if (matching.isEmpty()) {
      matching =
          matching(call, List.of(real.getMethods())); // inherited, with facts of its own here
    }
    check(!matching.isEmpty(), subject + " does not exist");
    for (Executable member : matching) {
      check(
          Modifier.isStatic(member.getModifiers()) == call.isStatic(),
          subject + " is (not) static");
      if (member instanceof Method method) {
        check(
            call.returns().filter(nameOf(method.getReturnType())::equals).isPresent(),
            subject + " returns " + nameOf(method.getReturnType()));
      }
      check(
          new HashSet<>(call.thrown()).equals(new HashSet<>(checkedExceptions(member))),
          subject + " throws " + checkedExceptions(member));
    }
  }

  private static List<Executable> matching(CallFacts call, List<? extends Executable> members) {
    List<Executable> result = new ArrayList<>();
    for (Executable member : members) {
      if (call.signature().matches(nameOf(member), names(member.getParameterTypes()))) {
        result.add(member);
      }
    }
    return result;
  }

  private static List<Executable> members(Class<?> type) {
    List<Executable> result = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (!method.isBridge()) {
        result.add(method);
      }
    }
    if (!type.isMemberClass() || Modifier.isStatic(type.getModifiers())) {
      result.addAll(Arrays.asList(type.getDeclaredConstructors()));
    }
    result.removeIf(member -> !Modifier.isPublic(member.getModifiers()) && !isProtected(member));
    return result;
  }

  private static boolean isProtected(Executable member) {
    return Modifier.isProtected(member.getModifiers());
  }

  private static String nameOf(Executable member) {
    return member instanceof Constructor<?> ? "<init>" : member.getName();
  }

  private static List<String> names(Class<?>[] types) {
    return Arrays.stream(types).map(FactsComparison::nameOf).toList();
  }

  private static String nameOf(Class<?> type) {
    return type.isArray() ? nameOf(type.getComponentType()) + "[]" : type.getName();
  }

  /** Checked ones; a type variable says nothing. */
  private static List<String> checkedExceptions(Executable member) {
    return Arrays.stream(member.getGenericExceptionTypes())
        .map(type -> type instanceof Class<?> known ? known : Throwable.class)
        .filter(type -> !RuntimeException.class.isAssignableFrom(type))
        .map(Class::getName)
        .toList();
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, getClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      complaints.add(name + " does not exist");
      return null;
    }
  }

  private void check(boolean holds, String complaint) {
    if (!holds) {
      complaints.add(complaint);
    }
  }
}
