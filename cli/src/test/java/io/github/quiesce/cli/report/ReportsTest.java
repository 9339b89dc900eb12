package io.github.quiesce.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.cli.terminal.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each format of {@link Samples#report}, as a golden file. */
class ReportsTest {
  @Test
  void text() throws IOException {
    assertThat(write(new TextReport(Style.PLAIN, true))).isEqualTo(golden("report.txt"));
  }

  @Test
  void json() throws IOException {
    assertThat(write(new JsonReport("1.0"))).isEqualTo(golden("report.json"));
  }

  @Test
  void sarif() throws IOException {
    assertThat(write(new SarifReport("1.0", problem -> {}))).isEqualTo(golden("report.sarif"));
  }

  @Test
  void gitlab() throws IOException {
    assertThat(write(new GitLabReport())).isEqualTo(golden("report.gitlab.json"));
  }

  @Test
  void sonar() throws IOException {
    assertThat(write(new SonarReport())).isEqualTo(golden("report.sonar.json"));
  }

  @Test
  void rdjson() throws IOException {
    assertThat(write(new RdJsonReport())).isEqualTo(golden("report.rdjson"));
  }

  @Test
  void checkstyle() throws IOException {
    assertThat(write(new CheckstyleReport())).isEqualTo(golden("report.checkstyle.xml"));
  }

  @Test
  void scoresAreToldWhereAskedFor() throws IOException {
    assertThat(write(new TextReport(Style.PLAIN, false)))
        .isEqualTo(golden("report.txt").replaceAll("(?m)^    score .*\n", ""));
  }

  @Test
  void coloursAreEscapesAroundTheSameText() throws IOException {
    String coloured = write(new TextReport(Style.COLOURED, true));
    assertThat(coloured).contains("\u001b[1;33mwarning:\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(golden("report.txt"));
  }

  static String write(Report report) throws IOException {
    return write(report, Samples.report());
  }

  static String write(Report report, ScanReport findings) throws IOException {
    StringWriter out = new StringWriter();
    report.write(findings, out);
    return out.toString();
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ReportsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
