package io.github.quiesce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input that cannot be used costs one line that says what, where and what to do, and exit status 2;
 * a good file beside it is analysed all the same. Odd input that can be used costs nothing.
 */
class BadInputTest {
  private static final String LEAK =
      """
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
  private Path source;
  private Path classes;
  private byte[] compiled;

  @BeforeEach
  void makeGoodFiles() throws IOException {
    source = write("src/Leak.java", LEAK.getBytes(StandardCharsets.UTF_8));
    classes = Files.createDirectories(folder.resolve("out"));
    compile(source);
    compiled = Files.readAllBytes(classes.resolve("Leak.class"));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void compile(Path file) {
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-nowarn", "-d", classes.toString(), file.toString());
    assertThat(status).isZero();
  }

  private static CommandRun scan(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "scan";
    System.arraycopy(args, 0, all, 1, args.length);
    return assertTimeoutPreemptively(
        Duration.ofMinutes(10), () -> CommandRun.of(new BuiltInTools(), all));
  }

  /** One line, status 2, and the good file's finding. */
  private static void assertOneLine(CommandRun run, String... parts) {
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("quiesce: error: ").contains(parts).doesNotContain("\tat ");
    assertThat(run.out()).containsOnlyOnce("Leak.java:6: warning: [ExecutorPerCall]");
    assertThat(run.status()).isEqualTo(2);
  }

  private static void assertOnlyTheFinding(CommandRun run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).containsOnlyOnce("Leak.java:6: warning: [ExecutorPerCall]");
    assertThat(run.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac", "all"})
  void aClassFileNamedJava(String engine) throws IOException {
    write("src/Binary.java", compiled);
    assertOneLine(scan("--engine", engine, folder.resolve("src")), "Binary.java:1: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  void textInSixteenBits(String engine) throws IOException {
    write("src/Wide.java", LEAK.replace("Leak", "Wide").getBytes(StandardCharsets.UTF_16));
    assertOneLine(scan("--engine", engine, folder.resolve("src")), "Wide.java:1: ");
  }

  @ParameterizedTest
  @CsvSource({"source,\uFEFF", "javac,\uFEFF", "source,''", "javac,''"})
  void byteOrderMarksAndLineEndsOfWindowsAreRead(String engine, String mark) throws IOException {
    Path odd = write("odd/Leak.java", mark + LEAK.replace("\n", "\r\n"));
    assertOnlyTheFinding(scan("--engine", engine, odd));
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  void brokenEncodingIsRead(String engine) throws IOException {
    byte[] text = (LEAK + "// \u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    assertOnlyTheFinding(scan("--engine", engine, write("odd/Leak.java", text)));
  }

  @Test
  void theFutureIsNotReadByTheBytecodeEngine() throws IOException {
    byte[] future = compiled.clone();
    future[7] = 120;
    write("out/Future.class", future);
    assertOneLine(scan(classes), "Future.class: class file version 120 is newer");
  }

  @Test
  void aJarThatIsNoZip() throws IOException {
    Path jar = write("bad.jar", "no zip");
    assertOneLine(scan(classes, jar), "bad.jar: not a readable jar", "download or build it again");
  }

  @Test
  void aJarCutInTheMiddle() throws IOException {
    byte[] whole = jar("p/Leak.class", compiled);
    Path jar = write("cut.jar", Arrays.copyOf(whole, whole.length / 2));
    assertOneLine(scan(classes, jar), "cut.jar: not a readable jar");
  }

  @Test
  void entriesThatLeadOutOfTheJarWriteNothing() throws IOException {
    Path jar = write("slip.jar", jar("../../slipped/Leak.class", compiled));
    CommandRun run = scan(classes, jar);
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(1);
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(run.out()).contains("Leak.java:6: warning: [ExecutorPerCall]");
    assertThat(folder.resolve("slipped")).doesNotExist();
    assertThat(folder.resolveSibling("slipped")).doesNotExist();
  }

  @Test
  void entriesThatGrowHugeAreOneLine() throws IOException {
    Path jar = write("bomb.jar", jar("Bomb.class", new byte[64 << 20]));
    assertOneLine(scan(classes, jar), "bomb.jar!/Bomb.class: not a class file");
  }

  private static byte[] jar(String entry, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void aClassInTwoJarsIsReportedOnce() throws IOException {
    Path first = write("a.jar", jar("Leak.class", compiled));
    Path second = write("b.jar", jar("Leak.class", compiled));
    assertOnlyTheFinding(scan(first, second));
  }

  @Test
  void anEmptyFolderBesideAFullOne() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertOneLine(scan(empty, source), "empty: holds no .java and no .class files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "types: [unclosed",
        "- a list",
        "library: x\ntypes:\n  a.B:\n    suprtype: java.lang.Object\n",
        "library: x\ntypes: seven\n",
        "\u0000\u0001",
        "",
      })
  void factsThatAreNone(String yaml) throws IOException {
    Path facts = write("facts.yaml", yaml);
    assertOneLine(scan("--facts", facts, source), "--facts: ", "facts.yaml", "left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  @EnabledOnOs(OS.LINUX)
  void linksThatGoRoundOrNowhere(String engine) throws IOException {
    Files.createSymbolicLink(folder.resolve("src/again"), Path.of(".."));
    Files.createSymbolicLink(folder.resolve("src/self"), Path.of("self"));
    assertOnlyTheFinding(scan("--engine", engine, folder.resolve("src")));
    Files.createSymbolicLink(folder.resolve("src/Gone.java"), Path.of("nowhere.java"));
    assertOneLine(scan("--engine", engine, folder.resolve("src")), "Gone.java: ");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderMayBeNamedByALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("src"));
    assertOnlyTheFinding(scan(link, link, source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  @EnabledOnOs(OS.LINUX)
  void filesThatMayNotBeRead(String engine) throws IOException {
    Path closed = write("src/Closed.java", "class Closed {}");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    CommandRun run = scan("--engine", engine, folder.resolve("src"));
    if (Files.isReadable(closed)) {
      assertOnlyTheFinding(run); // root may read everything
    } else {
      assertOneLine(run, "Closed.java");
    }
  }

  @Test
  void reportsAreWholeWhenInputIsBad() throws IOException {
    Path report = folder.resolve("report.json");
    Path bad = write("src/Bad.java", "class Bad { void m( { } }");
    CommandRun run = scan("--format", "json", "--output", report, source, bad);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(report).content().startsWith("{").endsWith("}\n").contains("ExecutorPerCall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac", "bytecode"})
  void aThousandNestedBlocks(String engine) throws IOException {
    String nested = "if (x > 0) {".repeat(1000) + "Thread.yield();" + "}".repeat(1000);
    nested("class Deep { Thread t; void m(int x) { " + nested + " } }", engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac", "bytecode"})
  void aThousandNestedCalls(String engine) throws IOException {
    String nested = "m(".repeat(1000) + "x" + ")".repeat(1000);
    nested("class Deep { Thread t; int m(int x) { return " + nested + "; } }", engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  void aThousandNestedLambdas(String engine) throws IOException {
    String nested = "() -> (Callable<?>) ".repeat(1000) + "null";
    nested(
        "import java.util.concurrent.*; class Deep { Callable<?> m() { return " + nested + "; } }",
        engine);
  }

  /** A thousand deep is read; deeper may be one line that says so. */
  private void nested(String text, String engine) throws IOException {
    Path deep = write("src/Deep.java", text);
    if (engine.equals("bytecode")) {
      compileDeep(deep);
      assertOnlyTheFinding(scan(classes));
    } else {
      assertOnlyTheFinding(scan("--engine", engine, folder.resolve("src")));
    }
  }

  private void compileDeep(Path deep) {
    Thread compiler = new Thread(null, () -> compile(deep), "compiler", 256L << 20);
    compiler.start();
    try {
      compiler.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(classes.resolve("Deep.class")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  void whatIsNestedTooDeepForAnyStackIsOneLine(String engine) throws IOException {
    write("src/Wild.java", "class Wild { int m() { return " + "(".repeat(3_000_000) + "; } }");
    assertOneLine(scan("--engine", engine, folder.resolve("src")), "Wild.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  void fiftyThousandLines(String engine) throws IOException {
    StringBuilder text = new StringBuilder("import java.util.concurrent.*;\nclass Long {\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("  int f%1$d;\n  void m%1$d(Executor e) {\n".formatted(i));
      text.append("    e.execute(() -> f%1$d++);\n    f%1$d--;\n  }\n".formatted(i));
    }
    write("src/Long.java", text.append("}\n").toString());
    assertOnlyTheFinding(scan("--engine", engine, folder.resolve("src")));
  }
}
