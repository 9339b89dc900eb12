package io.github.quiesce.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Invoke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {
  @TempDir Path folder;

  private static List<String> problems(Path path) {
    return ClassFileProgram.builder(FactsLibrary.builtIn()).add(path).build().problems().stream()
        .map(Problem::message)
        .toList();
  }

  private Path jar(Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var each : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    return jar;
  }

  @Test
  void badInputGetsOneLine() throws IOException {
    Path noZip = Files.writeString(folder.resolve("no.jar"), "hello");

    assertThat(problems(folder.resolve("missing"))).singleElement().asString().contains("no such");
    assertThat(problems(noZip)).singleElement().asString().contains("not a jar");
    assertThat(problems(Files.createDirectory(folder.resolve("empty"))))
        .singleElement()
        .asString()
        .contains("no class files");
    assertThat(problems(jar(Map.of("a.txt", new byte[0])))).hasSize(1);
  }

  @Test
  void multiReleaseJarsAreReadAtTheirBase() throws IOException {
    byte[] base = Compiled.of("class T { void base() {} }").classes().get("T");
    byte[] newer = Compiled.of("class T { void newer() {} }").classes().get("T");
    Path jar = jar(Map.of("T.class", base, "META-INF/versions/11/T.class", newer));
    ClassModel type =
        ClassFileProgram.builder(FactsLibrary.builtIn())
            .add(jar)
            .build()
            .program()
            .findClass("T")
            .orElseThrow();

    assertThat(type.methods().stream().map(method -> method.name())).contains("base");
  }

  @Test
  void classPathGivesSupertypesAndThrownExceptionsOnly() throws IOException {
    Compiled both =
        Compiled.of(
            """
            class Library extends Thread { void close() throws java.io.IOException {} }
            class User { void m(Library l) throws Exception { l.close(); Thread.sleep(1); } }
            """);
    Path jar = jar(Map.of("Library.class", both.classes().get("Library")));
    try (ClassFileProgram program =
        ClassFileProgram.builder(FactsLibrary.builtIn())
            .add("User.class", both.classes().get("User"))
            .classPath(jar)
            .build()) {
      assertThat(program.program().findClass("Library")).isEmpty();
      assertThat(program.program().hierarchy().isSubtype("Library", "java.lang.Runnable")).isTrue();
      List<Invoke> calls =
          program
              .program()
              .findClass("User")
              .orElseThrow()
              .methods()
              .get(1)
              .body()
              .orElseThrow()
              .instructions()
              .stream()
              .filter(Invoke.class::isInstance)
              .map(Invoke.class::cast)
              .toList();
      assertThat(calls.get(0).method().thrown()).containsExactly("java.io.IOException");
      assertThat(calls.get(1).method().thrown()).containsExactly("java.lang.InterruptedException");
      assertThat(calls).allMatch(call -> call.method().declarationKnown());
    }
  }
}
