package io.github.quiesce.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Classes do the same before and after they are rewritten. */
class FlattenerTest {
  private static final String SAMPLE = "io/github/quiesce/build/Shapes";

  @TempDir Path classes;

  @BeforeEach
  void compileSample() throws IOException {
    Path source = Files.createTempFile(classes, "Shapes", ".txt");
    try (var text = FlattenerTest.class.getResourceAsStream("/Shapes.java")) {
      Files.write(source, text.readAllBytes());
    }
    Path java = Files.createDirectories(classes.resolve("source")).resolve("Shapes.java");
    Files.move(source, java);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), "-proc:none", java.toString());
    assertThat(failed).isZero();
  }

  @Test
  void doesTheSameAsBefore() throws Exception {
    List<String> before = run();
    flatten();
    assertThat(run()).isEqualTo(before).hasSizeGreaterThan(20);
  }

  @Test
  void leavesOnlyWhatItSaysToTheRunTime() throws Exception {
    flatten();
    assertThat(leftToRunTime())
        .containsExactlyInAnyOrder(
            "metafactory applyAsLong", // widens an int
            "metafactory applyAsLong", // and the int of an Integer
            "metafactory apply", // so does this
            "altMetafactory run", // serializable
            "altMetafactory run", // and where it is read
            "bootstrap toString",
            "bootstrap toString",
            "bootstrap toString");
  }

  @Test
  void makesOneClassOfInterfacesThatGoTogetherAndTwoOfOthers() throws Exception {
    flatten();
    try (URLClassLoader loader = loader()) {
      assertThat(interfaces(loader, "Shapes$$Functions"))
          .contains(
              "java.util.function.Function",
              "java.util.function.BiFunction",
              "io.github.quiesce.build.Shapes$Named");
      assertThat(interfaces(loader, "Shapes$$Functions2"))
          .containsExactly("io.github.quiesce.build.Shapes$Named2");
    }
  }

  @Test
  void leavesARewrittenFolderAsItIs() throws Exception {
    flatten();
    Map<Path, byte[]> once = contents();
    flatten();
    Map<Path, byte[]> twice = contents();
    assertThat(twice.keySet()).isEqualTo(once.keySet());
    once.forEach((file, bytes) -> assertThat(twice.get(file)).as("%s", file).isEqualTo(bytes));
  }

  private static List<String> interfaces(ClassLoader loader, String name)
      throws ClassNotFoundException {
    Class<?> made = loader.loadClass("io.github.quiesce.build." + name);
    return Stream.of(made.getInterfaces()).map(Class::getName).toList();
  }

  private void flatten() throws IOException {
    try (URLClassLoader loader = loader()) {
      Flattener.flatten(classes, loader);
    }
  }

  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
  }

  @SuppressWarnings("unchecked")
  private List<String> run() throws Exception {
    try (URLClassLoader loader = loader()) {
      Class<?> sample = loader.loadClass(SAMPLE.replace('/', '.'));
      return ((Callable<List<String>>) sample.getConstructor().newInstance()).call();
    }
  }

  private List<String> leftToRunTime() throws IOException {
    List<String> left = new ArrayList<>();
    for (byte[] each : contents().values()) {
      ClassNode node = new ClassNode();
      new ClassReader(each).accept(node, 0);
      node.methods.stream()
          .flatMap(method -> Stream.of(method.instructions.toArray()))
          .filter(InvokeDynamicInsnNode.class::isInstance)
          .map(InvokeDynamicInsnNode.class::cast)
          .filter(call -> !call.bsm.getName().equals("makeConcatWithConstants"))
          .forEach(call -> left.add(call.bsm.getName() + " " + call.name));
    }
    return left;
  }

  private Map<Path, byte[]> contents() throws IOException {
    Map<Path, byte[]> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        all.put(file, Files.readAllBytes(file));
      }
    }
    return all;
  }
}
