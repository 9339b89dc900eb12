package io.github.quiesce.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.FakeProgram;
import io.github.quiesce.cli.report.Place;
import io.github.quiesce.cli.report.ReportedFinding;
import io.github.quiesce.cli.report.ReportedFinding.Step;
import io.github.quiesce.cli.report.ScanReport;
import io.github.quiesce.cli.report.Score;
import io.github.quiesce.cli.report.SourceText;
import io.github.quiesce.cli.report.SourceTexts;
import io.github.quiesce.cli.report.html.Excerpt.Kind;
import io.github.quiesce.cli.report.html.Excerpt.Mark;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.engine.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as text; {@code scripts/check-html} looks at it in a browser. */
class HtmlReportTest {
  private static final String HOSTILE = "</code><script>alert(1)</script>'\"&\u202e";

  @TempDir Path folder;

  private String page(String message, String code) throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), code);
    Place site = new Place("p/A.java", "A.java", 1, 1, code.lines().findFirst().orElse(""));
    Place other = new Place("p/A.java", "A.java", 3, 1, "");
    ReportedFinding finding =
        new ReportedFinding(
            FakeProgram.rule("AlphaRule", "QSC901", RuleInfo.Severity.WARNING),
            RuleInfo.Severity.WARNING,
            Finding.Proof.PROVED,
            message,
            site,
            "A#" + message,
            "0123456789abcdef:1",
            Set.of(RuleInfo.Engine.SOURCE),
            List.of(new Step(other, message), new Step(site, "back")),
            List.of(),
            Score.of(Finding.Proof.PROVED, 1, false),
            Optional.empty());
    ScanReport report =
        new ScanReport(
            List.of(finding),
            List.of(),
            List.of(),
            List.of(finding.rule()),
            Set.of(),
            ScanReport.Fixes.NONE,
            new SourceTexts(List.of(new SourceInput(file, "p/A.java", "A.java"))),
            "");
    StringWriter out = new StringWriter();
    new HtmlReport("1.0").write(report, out);
    return out.toString();
  }

  @Test
  void whatIsReportedCannotBecomeMarkup() throws IOException {
    String page = page(HOSTILE, HOSTILE + "\n" + HOSTILE + "\n");
    assertThat(page).containsOnlyOnce("<script>").doesNotContain("<script>alert", "\u202e");
    assertThat(page).contains("&lt;/code&gt;&lt;script&gt;alert(1)");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    String page = page("It leaks.", "a();\nb();\nc();\n");
    assertThat(page).contains("default-src 'none'").contains("script-src 'sha256-");
    assertThat(page).doesNotContain(" src=", "<link", "@import", "url(");
  }

  @Test
  void theTraceIsDrawnStepByStep() throws IOException {
    String page = page("It leaks.", "a();\nb();\nc();\n");
    assertThat(page.split("<circle class=\"step\"", -1)).hasSize(3);
    assertThat(page.split("<circle class=\"site\"", -1)).hasSize(2);
    // From the finding to step 1, and from there back up to step 2.
    assertThat(page.split("<path class=\"tip\"", -1)).hasSize(3);
  }

  @Test
  void anExcerptLeavesOutWhatIsFarFromAllMarks() {
    SourceText source = new SourceText(String.join("\n", Collections.nCopies(100, "x")) + "\n");
    Excerpt excerpt = Excerpt.of(source, List.of(new Mark(0, 50, 1, "a"), new Mark(1, 90, 1, "b")));
    assertThat(excerpt.rows()).filteredOn(row -> row.kind() == Kind.GAP).hasSize(1);
    assertThat(excerpt.rows())
        .filteredOn(row -> row.kind() == Kind.CODE)
        .extracting(Excerpt.Row::line)
        .containsExactly(48, 49, 50, 51, 52, 88, 89, 90, 91, 92);
  }

  @Test
  void marksBeyondTheFileAreNoTrouble() {
    SourceText source = new SourceText("one\ntwo");
    assertThat(Excerpt.of(source, List.of(new Mark(0, 9, 1, "gone"))).rows()).isEmpty();
    assertThat(Excerpt.of(source, List.of(new Mark(0, 0, 0, "unknown"))).rows()).isNotEmpty();
  }
}
