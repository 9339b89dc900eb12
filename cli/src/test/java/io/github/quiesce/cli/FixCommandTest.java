package io.github.quiesce.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.engine.Finding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scan --fix}: what becomes of files, and what is said. */
class FixCommandTest {
  private static final String HEAD =
      "package p;\nimport java.util.concurrent.*;\nclass Leak { // Gr\u00fc\u00dfe\n";
  private static final String SAFE = method("safe", "", "    pool.execute(r);\n");
  private static final String REVIEW =
      method("review", "Scheduled", "    pool.scheduleAtFixedRate(r, 1, 1, TimeUnit.DAYS);\n");
  private static final String NONE =
      "  private final ExecutorService kept = Executors.newFixedThreadPool(2);\n";

  @TempDir Path folder;
  private final Tools tools = new BuiltInTools();

  private static String method(String name, String kind, String work) {
    return "\tvoid "
        + name
        + "(Runnable r) {\n    "
        + kind
        + "ExecutorService pool = Executors.new"
        + (kind.isEmpty() ? "Fixed" : kind)
        + "ThreadPool(2);\n"
        + work
        + "  }\n";
  }

  private static String wrapped(String method) {
    return method.replaceFirst(
        "(?<=;\n)    pool(.*)\n",
        "    try {\n      pool$1\n    } finally {\n      pool.shutdown();\n    }\n");
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(charset));
  }

  private Path write(String... members) throws IOException {
    return write("src/p/Leak.java", HEAD + String.join("", members) + "}\n", UTF_8);
  }

  private CommandRun scan(String... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = "scan";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = folder.resolve("src");
    return CommandRun.of(tools, all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac", "all"})
  void appliesSafeFixesAndReportsWhatIsLeft(String engine) throws IOException {
    Path file = write(SAFE, REVIEW);
    CommandRun run = scan("--fix", "--engine", engine);
    assertThat(file).hasContent(HEAD + wrapped(SAFE) + REVIEW + "}\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(file + ": fixed 1 finding\n" + file + ":13: warning: ")
        .containsOnlyOnce("warning:");
    byte[] once = Files.readAllBytes(file);
    assertThat(scan("--fix", "--engine", engine).out()).doesNotContain("fixed");
    assertThat(Files.readAllBytes(file)).isEqualTo(once);
  }

  @Test
  void appliesReviewFixesOnRequest() throws IOException {
    Path file = write(SAFE, REVIEW);
    CommandRun run = scan("--fix=review");
    assertThat(run).isEqualTo(new CommandRun(0, file + ": fixed 2 findings\n", ""));
    assertThat(file).hasContent(HEAD + wrapped(SAFE) + wrapped(REVIEW) + "}\n");
  }

  @Test
  void usesWhatTheReleaseHas() throws IOException {
    Path file = write(SAFE);
    assertThat(scan("--fix-diff", "--fix=review", "--release=18").out()).contains("+    try {\n");
    assertThat(scan("--fix-diff", "--release", "19").out()).contains("+    try {\n");
    assertThat(scan("--fix=review", "--release", "19").out())
        .isEqualTo(file + ": fixed 1 finding\n");
    assertThat(file)
        .content()
        .contains(
            """
                try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                  pool.execute(r);
                }
            """);
  }

  @Test
  void whatHasNoFixStays() throws IOException {
    Path file = write(NONE);
    CommandRun run = scan("--fix");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith(file + ":4: warning:");
    assertThat(file).hasContent(HEAD + NONE + "}\n");
  }

  @Test
  void bytesOutsideTheEditsStay() throws IOException {
    String text = HEAD + SAFE + "}";
    String fixed = HEAD + wrapped(SAFE) + "}";
    Path latin = write("src/p/Latin.java", text, ISO_8859_1);
    Path marked = write("src/p/Marked.java", marked(text), UTF_8);
    assertThat(scan("--fix", "--engine", "source").status()).isZero();
    assertThat(Files.readAllBytes(latin)).isEqualTo(fixed.getBytes(ISO_8859_1));
    assertThat(Files.readAllBytes(marked)).isEqualTo(marked(fixed).getBytes(UTF_8));
  }

  private static String marked(String text) {
    return "\uFEFF" + text.replace("Leak", "Marked").replace("\n", "\r\n");
  }

  @Test
  void javacTakesAByteOrderMark() throws IOException {
    Path marked = write("src/p/Leak.java", "\uFEFF" + HEAD + SAFE + "}", UTF_8);
    assertThat(scan("--fix", "--engine", "javac"))
        .isEqualTo(new CommandRun(0, marked + ": fixed 1 finding\n", ""));
    assertThat(Files.readString(marked)).isEqualTo("\uFEFF" + HEAD + wrapped(SAFE) + "}");
  }

  @Test
  void aReadOnlyFileIsOneLineAndTheOthersGoOn() throws IOException {
    Path closed =
        write(
            "src/p/Closed.java",
            HEAD.replace("Leak", "Closed") + SAFE + SAFE.replace("safe", "too") + "}",
            UTF_8);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r--r--r--"));
    String before = Files.readString(closed);
    Path open = write(SAFE);
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));
    CommandRun run = scan("--fix");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("quiesce: error: " + closed + ": is read-only; its findings are not fixed\n");
    assertThat(run.out()).startsWith(open + ": fixed 1 finding\n" + closed + ":5: warning:");
    assertThat(closed).hasContent(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
        .isEqualTo("rwxr-x---");
    try (var files = Files.list(open.getParent())) {
      assertThat(files).containsExactlyInAnyOrder(open, closed);
    }
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = write("elsewhere/Leak.java", HEAD + SAFE + "}", UTF_8);
    Files.createDirectories(folder.resolve("src"));
    Path link = Files.createSymbolicLink(folder.resolve("src/Leak.java"), file);
    scan("--fix");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(HEAD + wrapped(SAFE) + "}");
  }

  @Test
  void classFilesOfChangedSourcesSayNothing() throws IOException {
    Path file = write(SAFE);
    Path classes = Files.createDirectories(folder.resolve("src/classes"));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-d", classes.toString(), file.toString());
    assertThat(status).isZero();
    assertThat(scan("--fix")).isEqualTo(new CommandRun(0, file + ": fixed 1 finding\n", ""));
  }

  @Test
  void classFilesAloneCannotBeFixed() throws IOException {
    Path file = write(SAFE);
    ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString());
    Files.delete(file);
    CommandRun run = scan("--fix");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "quiesce: error: fixes change sources, and only class files are scanned;"
                + " name their sources; try 'quiesce scan --help'\n");
  }

  @Test
  void overlappingFixesAreLeftForTheNextRun() throws IOException {
    Path file = write("src/A.java", "class A {\n  int a;\n}\n", UTF_8);
    FakeTools fake =
        new FakeTools()
            .engine(Engine.SOURCE, finding("AlphaRule", 12, "long"), finding("BetaRule", 14, "x"));
    CommandRun run = CommandRun.of(fake, "scan", "--fix", file);
    assertThat(file).hasContent("class A {\n  long a;\n}\n");
    assertThat(run.out())
        .startsWith(
            file
                + ": fixed 1 finding\n"
                + "1 more fix overlapped these: run this again to apply what is left\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(fake.requests).hasSize(2);
  }

  private static Finding finding(String rule, int start, String replacement) {
    return FakeProgram.finding(rule, "A.java", 2)
        .withFixes(
            List.of(
                new Finding.Fix(
                    "Mend it", true, List.of(new Finding.Edit("A.java", start, 15, replacement)))));
  }

  @Test
  void jsonSaysWhatWasFixed() throws IOException {
    write(SAFE);
    assertThat(scan("--fix", "--format", "json").out())
        .contains("\"findings\": [],")
        .contains("\"file\": \"p/Leak.java\"", "\"findings\": 1")
        .contains("\"leftForNextRun\": 0");
  }

  @Test
  void theDiffChangesNothing() throws IOException {
    Path file = write("src/p/Leak.java", HEAD + SAFE + "}", UTF_8);
    CommandRun run = scan("--fix-diff");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "--- a"
                + file
                + "\n+++ b"
                + file
                + "\n"
                + """
                @@ -3,6 +3,10 @@
                 class Leak { // Grüße
                 	void safe(Runnable r) {
                     ExecutorService pool = Executors.newFixedThreadPool(2);
                -    pool.execute(r);
                +    try {
                +      pool.execute(r);
                +    } finally {
                +      pool.shutdown();
                +    }
                   }
                 }
                \\ No newline at end of file
                """);
    assertThat(file).hasContent(HEAD + SAFE + "}");
  }
}
