package io.github.quiesce.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.facts.FactsLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole scans: several files, files that do not compile, odd files. */
final class JavacScanTest {
  private static final String LEAK =
      "void leak() { var p = java.util.concurrent.Executors.newFixedThreadPool(2);"
          + " p.execute(() -> {}); }";

  @TempDir Path folder;

  private final List<JavacScan.Source> sources = new ArrayList<>();

  private void add(String name, String text) throws IOException {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, byte[] text) throws IOException {
    sources.add(new JavacScan.Source(Files.write(folder.resolve(name), text), "src/" + name));
  }

  private JavacScan.Result scan() {
    Engine engine = new Engine(Catalogs.builtIn(), Engine.allRules(), RuleInfo.Profile.DEFAULT);
    return JavacScan.run(sources, List.of(), FactsLibrary.builtIn(), engine);
  }

  private static List<String> leaks(JavacScan.Result result) {
    return result.findings().stream()
        .filter(each -> each.rule().equals("ExecutorPerCall"))
        .map(Finding::location)
        .map(each -> each.path() + ":" + each.line())
        .toList();
  }

  @Test
  void findsAcrossFiles() throws IOException {
    add("A.java", "class A {\n" + LEAK + "\n}");
    add("B.java", "class B extends A {\n\n" + LEAK + "\n}");
    JavacScan.Result result = scan();
    assertThat(leaks(result)).containsExactly("src/A.java:2", "src/B.java:3");
    assertThat(result.problems()).isEmpty();
    assertThat(result.findings().get(0).trace()).isNotEmpty();
  }

  @Test
  void filesThatDoNotCompileAreAProblemEachAndTheOthersGoOn() throws IOException {
    add("Bad.java", "class Bad {" + LEAK + " void m( { }");
    add(
        "Missing.java",
        "class Missing extends no.Such {\n"
            + LEAK
            + " int m() { return a.b.C.d + gone + e.f(); }\n}");
    add("Good.java", "class Good {\n" + LEAK + "\n}");
    JavacScan.Result result = scan();
    assertThat(leaks(result)).contains("src/Good.java:2").doesNotContain("src/Bad.java:1");
    assertThat(result.problems())
        .anySatisfy(
            each -> {
              assertThat(each.kind()).isEqualTo(ScanProblem.Kind.SKIPPED);
              assertThat(each.source()).isEqualTo("src/Bad.java");
              assertThat(each.message()).doesNotContain("\n");
            })
        .anySatisfy(
            each -> {
              assertThat(each.kind()).isEqualTo(ScanProblem.Kind.COMPILE_ERROR);
              assertThat(each.source()).isEqualTo("src/Missing.java");
              assertThat(each.line()).isEqualTo(1);
            });
  }

  @Test
  void moduleDeclarationsAndFilesThatAreNoTextAreNoTrouble() throws IOException {
    add("module-info.java", "module m { requires no.such; }");
    add(
        "Latin.java",
        "class Latin { String s = \"\u00e9\"; }".getBytes(StandardCharsets.ISO_8859_1));
    add("Good.java", "public class Other {\n" + LEAK + "\n}");
    JavacScan.Result result = scan();
    assertThat(leaks(result)).containsExactly("src/Good.java:2");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void sourcesMayBeInAJar() throws IOException {
    Path file = folder.resolve("some sources.jar");
    try (FileSystem jar = FileSystems.newFileSystem(file, Map.of("create", "true"))) {
      for (String name : List.of("A.java", "B.java")) {
        String text = "class " + name.charAt(0) + " {\n" + LEAK + "\n}";
        Path path = Files.writeString(jar.getPath("/" + name), text);
        sources.add(new JavacScan.Source(path, name));
      }
      JavacScan.Result result = scan();
      assertThat(result.problems()).isEmpty();
      assertThat(leaks(result)).containsExactly("A.java:2", "B.java:2");
    }
  }

  @Test
  void aMissingFileIsSkipped() throws IOException {
    add("Good.java", "class Good {\n" + LEAK + "\n}");
    sources.add(new JavacScan.Source(folder.resolve("Gone.java"), "src/Gone.java"));
    JavacScan.Result result = scan();
    assertThat(leaks(result)).containsExactly("src/Good.java:2");
    assertThat(result.problems()).hasSize(1);
    assertThat(result.problems().get(0).source()).isEqualTo("src/Gone.java");
  }

  @Test
  void deepNestingIsWalkedToItsEnd() throws IOException {
    String nested = "{".repeat(1000) + LEAK.replace("void leak() ", "") + "}".repeat(1000);
    add("Deep.java", "class Deep { void m() " + nested + " }");
    add("Good.java", "class Good {\n" + LEAK + "\n}");
    JavacScan.Result result = scan();
    assertThat(leaks(result)).contains("src/Good.java:2");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void whatBreaksTheCompilerIsLeftOut() throws IOException {
    add("Wild.java", "class Wild { int m() { return " + "(".repeat(300_000) + "; } }");
    add("Good.java", "class Good {\n" + LEAK + "\n}");
    JavacScan.Result result = scan();
    assertThat(leaks(result)).containsExactly("src/Good.java:2");
    assertThat(result.problems()).isNotEmpty();
    assertThat(result.problems()).allSatisfy(each -> assertThat(each.source()).contains("Wild"));
  }
}
