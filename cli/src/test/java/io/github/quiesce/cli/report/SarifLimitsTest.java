package io.github.quiesce.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo.Severity;
import io.github.quiesce.cli.report.ReportedFinding.Step;
import io.github.quiesce.cli.report.SarifExtent.Limits;
import io.github.quiesce.cli.scan.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that GitHub would refuse as a whole is made as small as it takes, and that is told. */
class SarifLimitsTest {
  private static final int ANY = 1_000_000;
  private static final Place PLACE = new Place("A.java", "A.java", 3, 1, "");

  private final Random random = new Random(7);
  private final List<Problem> told = new ArrayList<>();

  /** A finding whose text no compression makes smaller than some hundred bytes. */
  private ReportedFinding finding(Severity severity, int number) {
    StringBuilder noise = new StringBuilder("no " + number + " ");
    random.ints(400, 'a', 'z').forEach(c -> noise.append((char) c));
    ReportedFinding traced = Samples.report().findings().get(0);
    return new ReportedFinding(
        traced.rule(),
        severity,
        traced.proof(),
        noise.toString(),
        PLACE,
        "A#m",
        String.format("%016x:1", number),
        traced.engines(),
        List.of(new Step(PLACE, "made here")),
        List.of(),
        traced.score(),
        traced.acceptance());
  }

  private static ScanReport report(List<ReportedFinding> findings, List<ReportedFinding> accepted) {
    return new ScanReport(
        findings,
        accepted,
        List.of(),
        List.of(Samples.LEAK),
        Set.of(),
        ScanReport.Fixes.NONE,
        SourceTexts.NONE,
        "");
  }

  private String write(ScanReport report, Limits limits) throws IOException {
    return ReportsTest.write(new SarifReport("1.0", told::add, limits), report);
  }

  private static JsonNode run(String sarif) throws IOException {
    return new ObjectMapper().readTree(sarif).at("/runs/0");
  }

  private static List<String> messages(JsonNode run) {
    List<String> messages = new ArrayList<>();
    run.get("results")
        .forEach(each -> messages.add(each.at("/message/text").asText().split(" ", 3)[1]));
    return messages;
  }

  /** As another program sees it. */
  private static long gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  @Test
  void noRuleHasMoreTagsThanGitHubShows() throws IOException {
    ScanReport all =
        new ScanReport(
            List.of(),
            List.of(),
            List.of(),
            Catalogs.builtIn().rules(),
            Set.of(),
            ScanReport.Fixes.NONE,
            SourceTexts.NONE,
            "");
    JsonNode rules = run(write(all, Limits.GITHUB)).at("/tool/driver/rules");
    assertThat(rules).hasSizeGreaterThan(10);
    for (JsonNode rule : rules) {
      assertThat(rule.at("/properties/tags").size()).isBetween(2, 10);
    }
  }

  @Test
  void withinTheLimitsAllIsWritten() throws IOException {
    ScanReport report = report(List.of(finding(Severity.INFO, 1)), List.of());
    JsonNode run = run(write(report, Limits.GITHUB));
    assertThat(run.get("results")).hasSize(1);
    assertThat(run.at("/results/0/codeFlows")).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void ofTooManyResultsTheWorstStayInTheirOrder() throws IOException {
    ScanReport report =
        report(
            List.of(
                finding(Severity.INFO, 1),
                finding(Severity.WARNING, 2),
                finding(Severity.ERROR, 3),
                finding(Severity.WARNING, 4)),
            List.of(
                finding(Severity.ERROR, 5).accepted(new Acceptance(Acceptance.Kind.COMMENT, "x"))));
    assertThat(messages(run(write(report, new Limits(4, ANY)))))
        .containsExactly("1", "2", "3", "4");
    assertThat(messages(run(write(report, new Limits(3, ANY))))).containsExactly("2", "3", "4");
    JsonNode run = run(write(report, new Limits(2, ANY)));
    assertThat(messages(run)).containsExactly("2", "3");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .startsWith("SARIF: 3 of 5 results are left out")
        .isEqualTo(told.get(2).message());
    assertThat(run.at("/results/0/codeFlows")).hasSize(1);
  }

  @Test
  void codeFlowsGoFirst() throws IOException {
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      findings.add(finding(Severity.ERROR, i));
    }
    ScanReport report = report(findings, List.of());
    long whole = gzipped(write(report, Limits.GITHUB));
    JsonNode run = run(write(report, new Limits(ANY, whole - 1)));
    assertThat(run.get("results")).hasSize(50);
    for (JsonNode result : run.get("results")) {
      assertThat(result.has("codeFlows")).isFalse();
      assertThat(result.get("relatedLocations")).hasSize(1);
    }
    assertThat(told)
        .singleElement()
        .satisfies(each -> assertThat(each.what()).startsWith("code flows are left out"));
    assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 10_000, 60_000, 100_000})
  void aFileIsNeverLargerThanTheLimitAndNotMuchSmaller(int most) throws IOException {
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      findings.add(finding(i % 2 == 0 ? Severity.ERROR : Severity.INFO, i));
    }
    String sarif = write(report(findings, List.of()), new Limits(ANY, most));
    assertThat(gzipped(sarif)).isBetween(most * 8L / 10 - 2_000, (long) most);
    JsonNode run = run(sarif);
    assertThat(told).hasSize(2);
    assertThat(told.get(1).what())
        .startsWith(500 - run.get("results").size() + " of 500 results are left out");
    List<String> kept = messages(run);
    assertThat(kept.subList(0, Math.min(kept.size(), 250)))
        .as("errors are kept before notes")
        .allMatch(each -> kept.size() > 250 || Integer.parseInt(each) % 2 == 0);
  }
}
