package io.github.quiesce.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.quiesce.catalog.RuleInfo;
import java.io.IOException;
import java.io.Writer;

/** GitLab's Code Quality report, which merge requests and pipelines show. Only what is new. */
public final class GitLabReport implements Report {
  @Override
  public void write(ScanReport report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (ReportedFinding finding : report.findings()) {
        json.writeStartObject();
        json.writeStringField("description", finding.message());
        json.writeStringField("check_name", finding.rule().name());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", finding.place().path());
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", Math.max(1, finding.place().line()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static String severity(RuleInfo.Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "minor";
    };
  }
}
