package io.github.quiesce.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compiles use our classes on several threads at once. Two threads that initialise classes, each of
 * which needs the other for it, wait for each other for ever.
 */
final class InitialisationTest {
  @Test
  void noTwoClassesNeedEachOtherToBeInitialised() {
    Map<JavaClass, Set<JavaClass>> needed = new HashMap<>();
    Project.CLASSES.forEach(each -> needed.put(each, neededBy(each)));
    assertThat(needed.values().stream().mapToInt(Set::size).sum())
        .as("classes that need others")
        .isGreaterThan(100);

    assertThat(needed.keySet())
        .allSatisfy(
            each -> assertThat(names(reachable(each, needed))).doesNotContain(each.getName()));
  }

  @Test
  void seesAClassThatMakesOneBelowIt() {
    JavaClasses sample = new ClassFileImporter().importClasses(Above.class, Below.class);
    Map<JavaClass, Set<JavaClass>> needed = new HashMap<>();
    sample.forEach(each -> needed.put(each, neededBy(each)));

    assertThat(names(reachable(sample.get(Above.class), needed))).contains(Above.class.getName());
  }

  static class Above {
    static final Above ONE = make();

    static Above make() {
      return new Below();
    }
  }

  static final class Below extends Above {}

  private static Set<String> names(Set<JavaClass> classes) {
    Set<String> names = new TreeSet<>();
    classes.forEach(each -> names.add(each.getName()));
    return names;
  }

  private static Set<JavaClass> reachable(JavaClass from, Map<JavaClass, Set<JavaClass>> needed) {
    Set<JavaClass> found = new HashSet<>();
    Deque<JavaClass> work = new ArrayDeque<>(needed.getOrDefault(from, Set.of()));
    while (!work.isEmpty()) {
      JavaClass next = work.poll();
      if (found.add(next)) {
        work.addAll(needed.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }

  /** Classes that are initialised with this one: those above it, and those its initialiser uses. */
  private static Set<JavaClass> neededBy(JavaClass type) {
    Set<JavaClass> found = new LinkedHashSet<>();
    if (!type.isInterface()) {
      type.getRawSuperclass().ifPresent(found::add);
      type.getAllRawInterfaces().stream()
          .filter(InitialisationTest::isInitialisedWithClasses)
          .forEach(found::add);
    }
    type.getStaticInitializer().ifPresent(code -> addUsed(code, found));
    found.remove(type);
    found.removeIf(each -> !each.getName().startsWith("io.github.quiesce."));
    return found;
  }

  private static boolean isInitialisedWithClasses(JavaClass type) {
    return type.getMethods().stream()
        .map(JavaMember::getModifiers)
        .anyMatch(
            all -> !all.contains(JavaModifier.STATIC) && !all.contains(JavaModifier.ABSTRACT));
  }

  /** What the code uses, and what the methods use that it may call. */
  private static void addUsed(JavaCodeUnit initialiser, Set<JavaClass> found) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> work = new ArrayDeque<>(Set.of(initialiser));
    while (!work.isEmpty()) {
      JavaCodeUnit code = work.poll();
      if (!seen.add(code)) {
        continue;
      }
      code.getConstructorCallsFromSelf().forEach(call -> found.add(call.getTargetOwner()));
      code.getFieldAccesses().stream()
          .filter(InitialisationTest::isStatic)
          .forEach(access -> found.add(access.getTargetOwner()));
      code.getMethodCallsFromSelf().stream()
          .flatMap(call -> call.getTarget().resolveMember().stream())
          .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
          .forEach(method -> found.add(method.getOwner()));
      called(code).forEach(work::add);
    }
  }

  private static boolean isStatic(JavaFieldAccess access) {
    return access
        .getTarget()
        .resolveMember()
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .isPresent();
  }

  private static Stream<JavaCodeUnit> called(JavaCodeUnit code) {
    Stream<JavaCodeUnit> constructors =
        code.getConstructorCallsFromSelf().stream()
            .flatMap(call -> call.getTarget().resolveMember().stream());
    Stream<JavaCodeUnit> methods =
        code.getMethodCallsFromSelf().stream()
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .flatMap(InitialisationTest::implementations);
    return Stream.concat(constructors, methods)
        .filter(each -> each.getOwner().getName().startsWith("io.github.quiesce."));
  }

  private static Stream<JavaMethod> implementations(JavaMethod method) {
    Stream<JavaMethod> below =
        method.getOwner().getAllSubclasses().stream()
            .flatMap(each -> each.getMethods().stream())
            .filter(each -> each.getName().equals(method.getName()))
            .filter(each -> each.getDescriptor().equals(method.getDescriptor()));
    return Stream.concat(Stream.of(method), below);
  }
}
