package io.github.quiesce.cli;

import io.github.quiesce.cli.report.CheckstyleReport;
import io.github.quiesce.cli.report.GitLabReport;
import io.github.quiesce.cli.report.JsonReport;
import io.github.quiesce.cli.report.RdJsonReport;
import io.github.quiesce.cli.report.Report;
import io.github.quiesce.cli.report.SarifReport;
import io.github.quiesce.cli.report.SonarReport;
import io.github.quiesce.cli.report.TextReport;
import io.github.quiesce.cli.report.html.HtmlReport;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.terminal.Style;
import java.util.function.Consumer;

/** What {@code --format} says. */
enum ReportFormat {
  TEXT,
  JSON,
  SARIF,
  HTML,
  GITLAB,
  SONAR,
  RDJSON,
  CHECKSTYLE;

  /**
   * What writes it.
   *
   * @param warnings takes what is left out because readers of the format would not take it
   */
  Report report(Style style, boolean explainScore, Consumer<Problem> warnings) {
    return switch (this) {
      case TEXT -> new TextReport(style, explainScore);
      case JSON -> new JsonReport(QuiesceCommand.version());
      case SARIF -> new SarifReport(QuiesceCommand.version(), warnings);
      case HTML -> new HtmlReport(QuiesceCommand.version());
      case GITLAB -> new GitLabReport();
      case SONAR -> new SonarReport();
      case RDJSON -> new RdJsonReport();
      case CHECKSTYLE -> new CheckstyleReport();
    };
  }
}
