package io.github.quiesce.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.quiesce.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Front matter that is wrong is told in one line. */
class RulePageTest {
  private static final String GOOD =
      """
      ---
      name: Sample
      code: QSC999
      summary: A sample.
      severity: warning
      profile: strict
      family: sharing
      engines: [javac, source]
      since: 1.2.3
      observed: thread-leaked
      ---

      # Sample
      """;

  @Test
  void readsAllThatIsThere() {
    RuleInfo rule = RulePage.toRule("Sample.md", RulePage.parse("Sample.md", GOOD));
    assertThat(rule.name()).isEqualTo("Sample");
    assertThat(rule.severity()).isEqualTo(RuleInfo.Severity.WARNING);
    assertThat(rule.profile()).isEqualTo(RuleInfo.Profile.STRICT);
    assertThat(rule.engines())
        .containsExactlyInAnyOrder(RuleInfo.Engine.JAVAC, RuleInfo.Engine.SOURCE);
    assertThat(rule.cwe()).isEmpty();
    assertThat(rule.testCode()).isFalse();
    assertThat(rule.page()).isEqualTo("# Sample\n");
    assertThat(rule.link()).endsWith("/rules/Sample");
    assertThat(rule.spotBugsType()).isEqualTo("QSC_SAMPLE");
  }

  @Test
  void aLineOfDashesInTheBodyIsNoFrontMatter() {
    String page = GOOD + "\n---\n\nmore\n";
    assertThat(RulePage.toRule("Sample.md", RulePage.parse("Sample.md", page)).page())
        .endsWith("---\n\nmore\n");
  }

  @Test
  void tellsWhatIsWrong() {
    assertRefused("# No front matter", "Sample.md:1: front matter between two lines of ---");
    assertRefused(GOOD.replace("name: Sample\n", ""), "\"name\" is missing");
    assertRefused(GOOD.replace("warning", "grave"), "Sample.md:5: ", "one of error, warning, info");
    assertRefused(GOOD.replace("[javac, source]", "[gcc]"), "\"gcc\"", "javac, bytecode, source");
    assertRefused(GOOD.replace("since: 1.2.3\n", "since: 1.2.3\ncolour: red\n"), "\"colour\"");
    assertRefused(GOOD.replace("engines: [javac, source]\n", ""), "\"engines\" is missing");
    assertRefused(GOOD.replace("severity: warning\n", ""), "\"severity\" is missing");
    assertRefused(GOOD.replace("observed: thread-leaked\n", ""), "\"observed\" is missing");
  }

  private static void assertRefused(String page, String... parts) {
    assertThatThrownBy(() -> RulePage.parse("Sample.md", page))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(parts)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aPageIsCalledAsItsRule(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Other.md"), GOOD);
    assertThatThrownBy(() -> CatalogCompiler.compile(folder))
        .hasMessageContaining("must be called Sample.md");
  }

  @Test
  void anEmptyFolderIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> CatalogCompiler.compile(folder)).hasMessageContaining("no pages");
  }

  @Test
  void compilesToAFile(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("Sample.md"), GOOD.replace("\n", "\r\n"));
    Path target = folder.resolve("out/catalog.bin");
    CatalogCompiler.main(new String[] {pages.toString(), target.toString()});
    assertThat(target).isNotEmptyFile();
  }
}
