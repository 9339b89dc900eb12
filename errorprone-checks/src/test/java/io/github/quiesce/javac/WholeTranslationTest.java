package io.github.quiesce.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.ClassHierarchy.SupertypeSource;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is translated whole is used while the compiler goes on, so it must not lead back to it. */
final class WholeTranslationTest {
  private static final String[] CODE = {
    "import java.util.*;",
    "import java.util.concurrent.*;",
    "class A<T extends Comparable<T>> extends Thread implements Callable<List<String>> {",
    "  static final int LIMIT = 3;",
    "  static final ExecutorService POOL = Executors.newFixedThreadPool(LIMIT);",
    "  @Deprecated private final Map<String, T[]> all = new ConcurrentHashMap<>();",
    "  { all.clear(); }",
    "  A() { super(\"a\"); }",
    "  @Override public List<String> call() throws InterruptedException {",
    "    int turns = 2;",
    "    Runnable r = () -> { while (turns > LIMIT) Thread.yield(); };",
    "    Object local = new Object() { @Override public String toString() { return \"\" + turns; } };",
    "    try (AutoCloseable c = () -> {}) { POOL.submit(this::call).get(); } catch (Exception e) {}",
    "    return switch (turns) { case 1 -> List.of(); default -> { yield null; } };",
    "  }",
    "  record Pair(int x, Phaser y) { Pair { y.register(); } }",
    "  enum Kind { ONE { void m() {} }; void m() {} }",
    "}",
  };

  @Test
  void leadsToNothingOfTheCompilers() {
    Snippet snippet = Snippet.of(CODE);
    UnitTranslator translator = snippet.translator();
    List<ClassModel> classes = translator.translateWhole(snippet.unit(), "Test.java");
    assertThat(classes).hasSizeGreaterThan(4);

    assertThat(compilersAmong(List.of(classes, translator.supertypes()))).isEmpty();

    Snippet onDemand = Snippet.of(CODE); // the walk sees what there is to see
    assertThat(compilersAmong(List.of(onDemand.classes()))).isNotEmpty();
  }

  @Test
  void hasTheBodiesThatAreMadeOnDemand() {
    Snippet snippet = Snippet.of(CODE);
    List<String> onDemand = bodies(snippet.classes());

    assertThat(bodies(snippet.translator().translateWhole(snippet.unit(), "Test.java")))
        .isEqualTo(onDemand);
    assertThat(snippet.failures()).isEmpty();
  }

  @Test
  void knowsWhatIsAboveTheClassesItNames() {
    Snippet snippet = Snippet.of(CODE);
    UnitTranslator translator = snippet.translator();
    SupertypeSource supertypes = translator.supertypes();
    assertThat(supertypes.directSupertypes("java.util.TimerTask")).isPresent(); // is imported
    translator.translateWhole(snippet.unit(), "Test.java");

    assertThat(supertypes.directSupertypes("java.util.Vector")).isEmpty();
    assertThat(supertypes.directSupertypes("A").orElseThrow())
        .containsExactlyInAnyOrder("java.lang.Thread", "java.util.concurrent.Callable");
    assertThat(supertypes.directSupertypes("java.util.concurrent.ExecutorService").orElseThrow())
        .contains("java.util.concurrent.Executor");
    assertThat(supertypes.directSupertypes("java.util.concurrent.Executor")).isPresent();
    assertThat(supertypes.directSupertypes("no.such.Type")).isEmpty();
  }

  @Test
  void leavesOutWhatWasNamedLater() {
    Snippet snippet = Snippet.of("class A { java.util.List<String> names; }");
    UnitTranslator first = snippet.translator();
    first.translateWhole(snippet.unit(), "Test.java");
    assertThat(first.supertypes().directSupertypes("java.util.Timer")).isEmpty();

    ErasedNames.of(snippet.context()).ofClass(snippet.symbol("java.util.Timer"));
    UnitTranslator second = new UnitTranslator(snippet.context(), snippet.failures()::add);
    second.translateWhole(snippet.unit(), "Test.java");

    assertThat(second.supertypes().directSupertypes("java.util.Timer")).isPresent();
    assertThat(first.supertypes().directSupertypes("java.util.Timer")).isEmpty();
  }

  private static List<String> bodies(List<ClassModel> classes) {
    return classes.stream()
        .flatMap(type -> type.methods().stream())
        .map(WholeTranslationTest::calls)
        .toList();
  }

  private static String calls(MethodModel method) {
    return method
        + method.body().map(body -> Snippet.in(Invoke.class, body).toString()).orElse(" none");
  }

  /** The compiler's classes of which an object can be reached by fields, from these. */
  private static Set<String> compilersAmong(List<Object> roots) {
    Set<String> found = new TreeSet<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> work = new ArrayDeque<>(roots);
    while (!work.isEmpty()) {
      Object next = work.poll();
      String type = next.getClass().getName();
      if (type.startsWith("com.sun.")) {
        found.add(type);
      } else if (seen.add(next)) {
        work.addAll(type.startsWith("io.github.quiesce.") ? fields(next) : elements(next));
      }
    }
    return found;
  }

  private static List<Object> fields(Object owner) {
    Deque<Object> values = new ArrayDeque<>();
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && type.getName().startsWith("io.github.quiesce.")) {
          value(field, owner).ifPresent(values::add);
        }
      }
    }
    return List.copyOf(values);
  }

  private static Optional<Object> value(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return Optional.ofNullable(field.get(owner));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Collection<?> elements(Object holder) {
    if (holder instanceof Map<?, ?> map) {
      return List.of(List.copyOf(map.keySet()), List.copyOf(map.values()));
    } else if (holder instanceof Collection<?> all) {
      return List.copyOf(all);
    } else if (holder instanceof Optional<?> optional) {
      return optional.stream().toList();
    } else if (holder instanceof AtomicReference<?> reference) {
      return List.of(reference.get());
    }
    return holder instanceof Object[] array ? Arrays.asList(array) : List.of();
  }
}
