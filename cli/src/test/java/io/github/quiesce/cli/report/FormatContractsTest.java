package io.github.quiesce.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.report.ReportedFinding.Edit;
import io.github.quiesce.cli.report.ReportedFinding.Fix;
import io.github.quiesce.cli.report.ReportedFinding.Position;
import io.github.quiesce.cli.report.ReportedFinding.Step;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.engine.Finding;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers of each format ask for beyond its syntax, with text that is hard on writers. */
class FormatContractsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ODD = "a <b> & \"c\" \u0001\ud800 \ud83d\ude00\nnext";
  private static final String SOURCE = "class A {\n  \u00fc\ud83d\ude00 x = y;\n\n  done();\n}\n";

  @TempDir Path folder;
  private ScanReport report;

  @BeforeEach
  void makeReport() throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), SOURCE);
    SourceTexts sources = new SourceTexts(List.of(new SourceInput(file, "p/A.java", "A.java")));
    List<ReportedFinding> findings = new ArrayList<>();
    for (RuleInfo.Severity severity : RuleInfo.Severity.values()) {
      findings.add(finding(severity, findings.size() + 1));
    }
    report =
        new ScanReport(
            findings,
            List.of(),
            List.of(),
            findings.stream().map(ReportedFinding::rule).toList(),
            Set.of(RuleInfo.Engine.SOURCE),
            ScanReport.Fixes.NONE,
            sources,
            "");
  }

  private static ReportedFinding finding(RuleInfo.Severity severity, int rank) {
    int column = SOURCE.split("\n", -1)[1].indexOf("x =") + 1;
    Place place = new Place("p/A.java", "A.java", 2, column, SOURCE.split("\n", -1)[1]);
    int at = SOURCE.indexOf("x =");
    int later = SOURCE.indexOf("done");
    Fix fix =
        new Fix(
            "Mend",
            true,
            List.of(edit(later, later + 4, 4, 3, "begin"), edit(at, at + 1, 2, column, "z")));
    return new ReportedFinding(
        io.github.quiesce.cli.FakeProgram.rule("Rule" + severity, "QSC9", severity),
        severity,
        Finding.Proof.PROVED,
        ODD,
        place,
        "A#x",
        "0123456789abcdef:" + rank,
        Set.of(RuleInfo.Engine.SOURCE),
        List.of(new Step(new Place("p/A.java", "A.java", 3, 0, ""), ODD)),
        List.of(fix),
        Score.of(Finding.Proof.PROVED, 1, false),
        Optional.empty());
  }

  private static Edit edit(int start, int end, int line, int column, String replacement) {
    return new Edit(
        "p/A.java",
        start,
        end,
        new Position(line, column),
        new Position(line, column + end - start),
        replacement);
  }

  private JsonNode json(Report format) throws IOException {
    return JSON.readTree(ReportsTest.write(format, report));
  }

  @Test
  void gitlabHasWhatCodeQualityNeeds() throws IOException {
    JsonNode issues = json(new GitLabReport());
    assertThat(issues).hasSize(3);
    for (JsonNode issue : issues) {
      assertThat(issue.get("severity").asText())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(issue.get("description").asText()).isNotEmpty();
      assertThat(issue.get("check_name").asText()).startsWith("Rule");
      assertThat(issue.at("/location/path").asText()).isEqualTo("p/A.java");
      assertThat(issue.at("/location/lines/begin").asInt()).isEqualTo(2);
    }
    assertThat(issues.findValuesAsText("fingerprint")).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void sonarRangesAreWithinTheirLineAndNeverEmpty() throws IOException {
    JsonNode sonar = json(new SonarReport());
    List<String> rules = sonar.get("rules").findValuesAsText("id");
    for (JsonNode rule : sonar.get("rules")) {
      assertThat(rule.at("/impacts/0/severity").asText()).isIn("HIGH", "MEDIUM", "LOW");
      assertThat(rule.get("name").asText()).isNotEmpty();
      assertThat(rule.get("engineId").asText()).isEqualTo("quiesce");
    }
    for (JsonNode issue : sonar.get("issues")) {
      assertThat(rules).contains(issue.get("ruleId").asText());
      JsonNode range = issue.at("/primaryLocation/textRange");
      // Counted from 0: the column of x is the number of characters before it.
      assertThat(range.get("startColumn").asInt()).isEqualTo("  \u00fc\ud83d\ude00 ".length());
      assertThat(range.get("endColumn").asInt())
          .isGreaterThan(range.get("startColumn").asInt())
          .isLessThanOrEqualTo(SOURCE.split("\n", -1)[1].length());
      // An empty line has no range of characters.
      JsonNode empty = issue.at("/secondaryLocations/0/textRange");
      assertThat(empty.has("startColumn")).isFalse();
      assertThat(empty.get("startLine").asInt()).isEqualTo(3);
    }
  }

  @Test
  void rdjsonCountsColumnsInBytesAndSuggestsTheFixAsOneEdit() throws IOException {
    JsonNode diagnostic = json(new RdJsonReport()).at("/diagnostics/0");
    assertThat(diagnostic.get("severity").asText()).isEqualTo("ERROR");
    // Two blanks, two bytes, four bytes, one blank.
    assertThat(diagnostic.at("/location/range/start/column").asInt()).isEqualTo(10);
    assertThat(diagnostic.get("suggestions")).hasSize(1);
    JsonNode suggestion = diagnostic.at("/suggestions/0");
    assertThat(suggestion.at("/range/start/line").asInt()).isEqualTo(2);
    assertThat(suggestion.at("/range/start/column").asInt()).isEqualTo(10);
    assertThat(suggestion.at("/range/end/line").asInt()).isEqualTo(4);
    assertThat(suggestion.at("/range/end/column").asInt()).isEqualTo(7);
    assertThat(suggestion.get("text").asText()).isEqualTo("z = y;\n\n  begin");
  }

  @Test
  void aColumnBeyondTheLineStaysThere() {
    assertThat(RdJsonReport.column("\u00fc", 2)).isEqualTo(3);
    assertThat(RdJsonReport.column("", 5)).isEqualTo(5);
  }

  @Test
  void checkstyleIsXmlWhateverTheText() throws Exception {
    String xml = ReportsTest.write(new CheckstyleReport(), report);
    XMLStreamReader reader =
        XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(xml));
    List<String> messages = new ArrayList<>();
    List<String> severities = new ArrayList<>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("error")) {
        messages.add(reader.getAttributeValue(null, "message"));
        severities.add(reader.getAttributeValue(null, "severity"));
        assertThat(reader.getAttributeValue(null, "source")).startsWith("io.github.quiesce.Rule");
      }
    }
    assertThat(severities).containsExactly("error", "warning", "info");
    assertThat(messages).hasSize(3).allMatch(each -> each.startsWith("a <b> & \"c\" \ufffd"));
  }

  @Test
  void sarifStaysWithinWhatGitHubTakes() throws IOException {
    JsonNode run = json(new SarifReport("1.0", problem -> {})).at("/runs/0");
    assertThat(run.at("/automationDetails/id").asText()).isEqualTo("quiesce/");
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      assertThat(rule.at("/fullDescription/text").asText().length()).isLessThanOrEqualTo(1024);
      assertThat(rule.at("/properties/tags").size()).isLessThanOrEqualTo(20);
      assertThat(rule.at("/help/markdown").asText()).contains(rule.get("helpUri").asText());
      assertThat(rule.at("/properties/security-severity").isMissingNode()).isTrue();
    }
    for (JsonNode result : run.get("results")) {
      assertThat(result.get("locations")).hasSize(1);
      assertThat(result.at("/locations/0/physicalLocation/region").has("endLine")).isFalse();
      assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText()).isNotEmpty();
      assertThat(result.at("/fixes/0/artifactChanges/0/replacements")).hasSize(2);
    }
  }
}
