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
import io.github.quiesce.cli.terminal.Style;

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

  Report report(Style style, boolean explainScore) {
    return switch (this) {
      case TEXT -> new TextReport(style, explainScore);
      case JSON -> new JsonReport(QuiesceCommand.version());
      case SARIF -> new SarifReport(QuiesceCommand.version());
      case HTML -> new HtmlReport(QuiesceCommand.version());
      case GITLAB -> new GitLabReport();
      case SONAR -> new SonarReport();
      case RDJSON -> new RdJsonReport();
      case CHECKSTYLE -> new CheckstyleReport();
    };
  }
}
