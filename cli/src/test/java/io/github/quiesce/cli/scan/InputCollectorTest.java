package io.github.quiesce.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputCollectorTest {
  @TempDir Path folder;
  private final List<Inputs> opened = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Inputs inputs : opened) {
      inputs.close();
    }
  }

  private Inputs collect(String... paths) {
    Inputs inputs = InputCollector.collect(folder, List.of(paths), Optional.empty());
    opened.add(inputs);
    return inputs;
  }

  private void write(String name) throws IOException {
    write(name, "");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void aFolderIsTheRoot() throws IOException {
    write("src/p/B.java");
    write("src/p/A.java");
    write("src/.git/C.java");
    write("src/readme.md");
    Inputs inputs = collect("src");
    assertThat(inputs.sources())
        .extracting(SourceInput::name)
        .containsExactly("p/A.java", "p/B.java");
    assertThat(inputs.sources())
        .extracting(SourceInput::display)
        .containsExactly("src/p/A.java", "src/p/B.java");
    assertThat(inputs.problems()).isEmpty();
  }

  @Test
  void severalPathsShareTheDeepestFolderAroundThem() throws IOException {
    write("m/src/main/p/A.java");
    write("m/src/test/p/A.java");
    assertThat(collect("m/src/test", "m/src/main").sources())
        .extracting(SourceInput::name)
        .containsExactly("main/p/A.java", "test/p/A.java");
  }

  @Test
  void aFileAloneIsNamedByItself() throws IOException {
    write("x/y/A.java");
    assertThat(collect("./x/../x/y/A.java").sources())
        .extracting(SourceInput::name, SourceInput::display)
        .containsExactly(tuple("A.java", "x/y/A.java"));
  }

  @Test
  void whatIsNamedTwiceIsTakenOnce() throws IOException {
    write("src/A.java");
    Inputs inputs = collect("src", "src/A.java", "src");
    assertThat(inputs.sources()).hasSize(1);
    assertThat(inputs.problems()).isEmpty();
  }

  @Test
  void classFoldersDoNotShiftTheRoot() throws IOException {
    write("src/p/A.java");
    write("out/p/A.class");
    Inputs inputs = collect("src", "out");
    assertThat(inputs.sources()).extracting(SourceInput::name).containsExactly("p/A.java");
    assertThat(inputs.classes()).extracting(ClassInput::display).containsExactly("out/p/A.class");
  }

  @Test
  void jarsHoldClassesOrSources() throws IOException {
    jar("lib.jar", "p/A.class", "META-INF/versions/11/p/A.class");
    jar("lib-sources.jar", "p/A.java");
    Inputs inputs = collect("lib.jar", "lib-sources.jar");
    assertThat(inputs.classes())
        .extracting(ClassInput::display)
        .containsExactly("lib.jar!/p/A.class");
    assertThat(inputs.sources())
        .extracting(SourceInput::name, SourceInput::display)
        .containsExactly(tuple("p/A.java", "lib-sources.jar!/p/A.java"));
    assertThat(inputs.sources().get(0).read()).isEmpty();
  }

  private void jar(String name, String... entries) throws IOException {
    try (FileSystem jar =
        FileSystems.newFileSystem(folder.resolve(name), Map.of("create", "true"))) {
      for (String entry : entries) {
        Path path = jar.getPath(entry);
        if (path.getParent() != null) {
          Files.createDirectories(path.getParent());
        }
        Files.writeString(path, "");
      }
    }
  }

  @Test
  void everyBadPathIsOneClearLine() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    write("text.txt");
    write("broken.jar", "no zip");
    jar("none.jar", "readme.txt");
    Inputs inputs = collect("empty", "text.txt", "broken.jar", "none.jar", "gone", "a\0b");
    assertThat(inputs.problems())
        .extracting(Problem::where)
        .containsExactly("a\0b", "broken.jar", "empty", "gone", "none.jar", "text.txt");
    assertThat(inputs.problems())
        .allSatisfy(
            each -> {
              assertThat(each.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
              assertThat(each.cure()).isNotEmpty();
              assertThat(each.message()).doesNotContain("\n");
            });
  }

  @Test
  void aMavenProjectIsItsModules() throws IOException {
    write(
        "pom.xml",
        """
        <project>
          <modules><module>core</module><module>web/pom.xml</module><module>gone</module></modules>
        </project>
        """);
    write(
        "core/pom.xml",
        """
        <project><build><sourceDirectory>${basedir}/java</sourceDirectory></build></project>
        """);
    write("core/java/p/A.java");
    write("core/src/main/java/p/NotThere.java");
    write("web/pom.xml", "<project/>");
    write("web/src/main/java/p/B.java");
    write("web/src/test/java/p/BTest.java");
    write("web/target/classes/p/B.class");
    write("web/target/generated/p/C.java");
    Inputs inputs = collect(".");
    assertThat(inputs.sources())
        .extracting(SourceInput::name)
        .containsExactly("core/java/p/A.java", "web/src/main/java/p/B.java");
    assertThat(inputs.classes())
        .extracting(ClassInput::display)
        .containsExactly("web/target/classes/p/B.class");
    assertThat(inputs.problems())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("module gone is not there"));
  }

  @Test
  void sourcesInOtherLanguagesAreTakenInBesideClasses() throws IOException {
    write("pom.xml", "<project/>");
    write("src/main/java/p/A.java");
    write("src/main/kotlin/q/B.kt");
    write("src/main/kotlin/q/NotCompiledByJavac.java");
    write("target/classes/p/A.class");
    Inputs inputs = collect(".");
    assertThat(inputs.sources())
        .extracting(SourceInput::name)
        .containsExactly("src/main/java/p/A.java");
    assertThat(inputs.others())
        .extracting(SourceInput::name)
        .containsExactly("src/main/kotlin/q/B.kt");

    assertThat(collect("src/main/kotlin/q", "target").problems()).isEmpty();
  }

  @Test
  void sourcesInOtherLanguagesAloneAreNothingToScan() throws IOException {
    write("src/q/B.kt");
    assertThat(collect("src", "src").problems())
        .extracting(Problem::message)
        .first()
        .isEqualTo(
            "src: holds no .java and no .class files; name the folder of their class files as well");
  }

  @Test
  void aMalformedPomIsAProblem() throws IOException {
    write("pom.xml", "<project>");
    assertThat(collect(".").problems())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("not a readable POM"));
  }

  @Test
  void sourcesThatAreNotUtf8AreReadAllTheSame() throws IOException {
    Files.write(folder.resolve("A.java"), new byte[] {'/', '/', (byte) 0xe9});
    assertThat(collect("A.java").sources().get(0).read()).isEqualTo("//\u00e9");
  }

  @Test
  void namesAreRelativeToTheRootThatIsAskedFor() throws IOException {
    write("a/src/p/A.java");
    write("b/B.java");
    Inputs inputs =
        InputCollector.collect(folder, List.of("a/src", "b"), Optional.of(Path.of("a")));
    opened.add(inputs);
    // What is outside of it keeps the name it would have without.
    assertThat(inputs.sources())
        .extracting(SourceInput::name)
        .containsExactly("b/B.java", "src/p/A.java");
  }
}
