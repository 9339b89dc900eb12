package io.github.quiesce.cli;

import io.github.quiesce.cli.report.JsonReport;
import io.github.quiesce.cli.report.Report;
import io.github.quiesce.cli.report.SarifReport;
import io.github.quiesce.cli.report.TextReport;
import io.github.quiesce.cli.terminal.Style;

/** What {@code --format} says. */
enum ReportFormat {
  TEXT,
  JSON,
  SARIF;

  Report report(Style style) {
    return switch (this) {
      case TEXT -> new TextReport(style);
      case JSON -> new JsonReport(QuiesceCommand.version());
      case SARIF -> new SarifReport(QuiesceCommand.version());
    };
  }
}
