package io.github.quiesce.cli.accept;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.cli.CommandRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does to the corpus' files what happens to code, and asks whether their findings are known again.
 * Every sixth file, so that each rule is there.
 */
class StableFingerprintsTest {
  private static final Path CORPUS = Path.of("..", "test-corpus", "src", "main", "corpus");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (\\w+)\\.bad;");

  @TempDir static Path temp;
  private static final TreeMap<String, String> FILES = new TreeMap<>();
  private static Baseline before;

  @BeforeAll
  static void takeBaseline() throws Exception {
    List<Path> cases;
    try (Stream<Path> all = Files.walk(CORPUS)) {
      cases =
          all.filter(path -> path.getParent().endsWith("bad"))
              .filter(path -> path.toString().endsWith(".java"))
              .sorted()
              .toList();
    }
    for (int i = 0; i < cases.size(); i += 6) {
      String text = Files.readString(cases.get(i));
      boolean formatted = !text.contains("\"\"\"") && !text.contains("// release: ");
      if (formatted) { // text blocks may move, and the formatter is for the Java that runs it
        FILES.put(CORPUS.relativize(cases.get(i)).toString(), text);
      }
    }
    before = scan(UnaryOperator.identity(), path -> path);
    assertThat(before.entries()).hasSizeGreaterThan(80);
  }

  /** The baseline of all files, with their texts and paths changed. */
  private static Baseline scan(UnaryOperator<String> text, UnaryOperator<String> path)
      throws Exception {
    Path root = Files.createTempDirectory(temp, "src");
    for (var file : FILES.entrySet()) {
      Path target = root.resolve(path.apply(file.getKey()));
      Files.createDirectories(target.getParent());
      Files.writeString(target, text.apply(file.getValue()));
    }
    Path written = root.resolve("baseline.txt");
    var run =
        CommandRuns.real(
            "baseline",
            "create",
            "--profile",
            "strict",
            "--engine",
            "source",
            "--baseline",
            written,
            root);
    assertThat(run.err()).isEmpty();
    return Baseline.parse(Files.readString(written));
  }

  private static void assertSame(Baseline after) {
    Baseline.Match match = before.match(after.entries());
    assertThat(match.gone()).isEmpty();
    assertThat(match.known()).doesNotContain(false);
  }

  @Test
  void movedLines() throws Exception {
    assertSame(scan(text -> "// moved\n\n" + text.replace("\n", "\n\n"), path -> path));
  }

  @Test
  void reformatting() throws Exception {
    Formatter formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
    int[] changed = {0};
    assertSame(
        scan(
            text -> {
              String formatted = format(formatter, text);
              changed[0] += formatted.equals(text) ? 0 : 1;
              return formatted.replace("\n", "\r\n");
            },
            path -> path));
    assertThat(changed[0]).isGreaterThan(FILES.size() / 2);
  }

  private static String format(Formatter formatter, String text) {
    try {
      return formatter.formatSource(text);
    } catch (FormatterException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void renamedLocals() throws Exception {
    int[] renamed = {0};
    assertSame(
        scan(
            text -> {
              String changed = text;
              for (String local : locals(text)) {
                changed = rename(changed, local);
                renamed[0]++;
              }
              return changed;
            },
            path -> path));
    assertThat(renamed[0]).isGreaterThan(80);
  }

  /** Names of locals and parameters that no field has too. */
  private static Set<String> locals(String text) {
    CompilationUnit unit =
        new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_21))
            .parse(text)
            .getResult()
            .orElseThrow();
    Set<String> names = new HashSet<>();
    unit.findAll(VariableDeclarator.class).forEach(each -> names.add(each.getNameAsString()));
    unit.findAll(Parameter.class).forEach(each -> names.add(each.getNameAsString()));
    unit.findAll(FieldDeclaration.class)
        .forEach(each -> each.getVariables().forEach(v -> names.remove(v.getNameAsString())));
    unit.findAll(RecordDeclaration.class)
        .forEach(each -> each.getParameters().forEach(v -> names.remove(v.getNameAsString())));
    return names;
  }

  private static String rename(String text, String name) {
    return text.replaceAll(
        "(?m)(?<![.:\\w\"])(?<!^import )" + name + "(?![\\w(\"])", name + "Renamed");
  }

  @Test
  void movedFiles() throws Exception {
    assertSame(
        scan(
            text -> PACKAGE.matcher(text).replaceFirst("package elsewhere.$1.inner;"),
            path -> "deeper/" + path.replace("/bad/", "/inner/")));
  }

  @Test
  void allAtOnce() throws Exception {
    Formatter formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
    assertSame(
        scan(
            text -> "\n\n" + format(formatter, PACKAGE.matcher(text).replaceFirst("package a.$1;")),
            path -> "other/" + path));
  }

  @Test
  void anotherDefectIsAnotherFinding() throws IOException {
    String leak =
        """
        class Leak {
          void run() {
            var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
            pool.submit(() -> System.out.println("x"));
          }
        }
        """;
    Path file = Files.writeString(temp.resolve("Leak.java"), leak);
    Path baseline = temp.resolve("known.txt");
    assertThat(CommandRuns.real("baseline", "create", "--baseline", baseline, file).status())
        .isZero();
    assertThat(CommandRuns.real("scan", "--baseline", baseline, file).status()).isZero();
    for (String other :
        List.of(
            leak.replace("newFixedThreadPool(4)", "newFixedThreadPool(5)"),
            leak.replace("newFixedThreadPool(4)", "newCachedThreadPool()"),
            leak.replace("void run()", "void start()"),
            leak.replace("class Leak", "class Other"))) {
      Files.writeString(file, other);
      assertThat(CommandRuns.real("scan", "--baseline", baseline, file).status())
          .as(other)
          .isEqualTo(1);
    }
  }
}
