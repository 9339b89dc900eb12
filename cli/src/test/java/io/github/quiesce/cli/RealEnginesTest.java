package io.github.quiesce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as built: real engines, rules, catalog and facts. */
class RealEnginesTest {
  private static final String LEAK =
      """
      package p;

      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;

      class Leak {
        void run() {
          ExecutorService pool = Executors.newFixedThreadPool(4);
          pool.submit(() -> System.out.println("x"));
        }
      }
      """;

  @TempDir Path folder;
  private final Tools tools = new BuiltInTools();

  @BeforeEach
  void compile() throws IOException {
    Path source = write("src/p/Leak.java", LEAK);
    Files.createDirectories(folder.resolve("out"));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-d", folder.resolve("out").toString(), source.toString());
    assertThat(status).isZero();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private CommandRun scan(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "scan";
    System.arraycopy(args, 0, all, 1, args.length);
    return CommandRun.of(tools, all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac", "bytecode"})
  void eachEngineFindsIt(String engine) {
    CommandRun run = scan("--engine", engine, folder.resolve("src"), folder.resolve("out"));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(folder.resolve("src/p/Leak.java") + ":8: warning: [ExecutorPerCall] ")
        .contains("\n    ExecutorService pool = Executors.newFixedThreadPool(4);\n    ^\n");
  }

  @Test
  void allEnginesFindItOnce() {
    CommandRun run = scan("--engine", "all", folder.resolve("src"), folder.resolve("out"));
    assertThat(run.out()).containsOnlyOnce("warning:").contains("seen by: javac, bytecode, source");
  }

  @Test
  void enginesAgreeOnTheFingerprint() {
    List<String> prints =
        List.of("source", "javac", "bytecode").stream()
            .map(
                engine ->
                    scan(
                        "--format",
                        "json",
                        "--engine",
                        engine,
                        folder.resolve("src"),
                        folder.resolve("out")))
            .map(run -> run.out().replaceAll("(?s).*\"fingerprint\": \"([^\"]*)\".*", "$1"))
            .distinct()
            .toList();
    assertThat(prints).singleElement().asString().matches("[0-9a-f]{16}:1");
  }

  @Test
  void theSourcesSuppressionsHoldForItsClassFiles() throws IOException {
    Path source =
        write("src/p/Leak.java", LEAK.replace("  void", "  @SuppressWarnings(\"all\") void"));
    assertThat(scan("--engine", "bytecode", folder.resolve("out")).status()).isEqualTo(1);
    assertThat(scan("--engine", "bytecode", folder.resolve("out"), source))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  /** Class files that say they come from Kotlin: javac makes them from a file of that name. */
  private void writeKotlinProject() throws IOException {
    write("kotlin/pom.xml", "<project/>");
    Path classes = Files.createDirectories(folder.resolve("kotlin/target/classes"));
    Path java = write("Leak.java", LEAK);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-d", classes.toString(), java.toString());
    assertThat(status).isZero();
    Path compiled = classes.resolve("p/Leak.class");
    String text = Files.readString(compiled, StandardCharsets.ISO_8859_1);
    // A constant is its kind, its length and its text.
    String changed = text.replace("\1\0\11Leak.java", "\1\0\7Leak.kt");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(compiled, changed, StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/kotlin/p/Leak.kt", "src/main/kotlin/Leak.kt"})
  void findingsInKotlinsClassesAreToldAtItsSources(String name) throws IOException {
    writeKotlinProject();
    String line = "    val pool = Executors.newFixedThreadPool(4)";
    write("kotlin/" + name, "package p\n\n\n\n\n\n\n" + line + "\n");
    Path project = folder.resolve("kotlin");
    assertThat(scan(project).out())
        .startsWith(project.resolve(name) + ":8: warning: [ExecutorPerCall] ")
        .contains("\n" + line + "\n");
    assertThat(scan("--format", "sarif", project).out())
        .contains("\"uri\": \"" + name + "\"")
        .doesNotContain("\"p/Leak.kt\"");
  }

  @Test
  void commentsAllowFindingsInKotlin() throws IOException {
    writeKotlinProject();
    write(
        "kotlin/src/main/kotlin/Leak.kt",
        "package p\n\n\n\n\n\n// quiesce:allow ExecutorPerCall it is a test\nval x = 1\n");
    assertThat(scan(folder.resolve("kotlin"))).isEqualTo(new CommandRun(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  void unparsableSourcesAreOneLineAndTheOthersAreScanned(String engine) throws IOException {
    write("src/p/Bad.java", "package p;\nclass Bad { void f( { }\nclass Worse { int }\n");
    CommandRun run = scan("--engine", engine, folder.resolve("src"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("[ExecutorPerCall]");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("Bad.java:").doesNotContain("\tat ");
  }

  @Test
  void aTruncatedClassFileIsOneLineAndTheOthersAreScanned() throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(folder.resolve("out/p/Leak.class"))) {
      bytes = in.readAllBytes();
    }
    Files.write(folder.resolve("out/Half.class"), Arrays.copyOf(bytes, bytes.length / 2));
    CommandRun run = scan(folder.resolve("out"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("[ExecutorPerCall]");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("Half.class: ").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  void deepNestingIsNoTrouble(String engine) throws IOException {
    String deep = "class Deep { void f() {" + "{".repeat(1000) + "}".repeat(1000) + "} }";
    CommandRun run = scan("--engine", engine, write("Deep.java", deep));
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void everyRuleIsExplained() {
    assertThat(tools.rules()).isNotEmpty();
    for (var rule : tools.rules()) {
      CommandRun run = CommandRun.of(tools, "explain", rule.name());
      assertThat(run.status()).as(rule.name()).isZero();
      assertThat(run.out()).contains(rule.name(), "What goes wrong");
    }
  }

  @Test
  void warmingUpTouchesNothingAndSucceeds() {
    assertThat(CommandRun.of(tools, "warm-up", "short")).isEqualTo(new CommandRun(0, "", ""));
    assertThat(CommandRun.of(tools, "warm-up", "scan")).isEqualTo(new CommandRun(0, "", ""));
  }
}
